/**
 * A PostgreSQL server from its packed binaries, with its database. No service and no test is known
 * here.
 */
@NullMarked
package readout.stack.postgresql;

import org.jspecify.annotations.NullMarked;
