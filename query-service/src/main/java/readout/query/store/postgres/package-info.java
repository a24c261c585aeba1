/**
 * The store in PostgreSQL: Panache entities, which never leave this package, and the adapter of the
 * port. No HTTP, no topic.
 */
@NullMarked
package readout.query.store.postgres;

import org.jspecify.annotations.NullMarked;
