/** Writes a made-up record as query-service would write it. */
@NullMarked
package readout.query.store.postgres;

import org.jspecify.annotations.NullMarked;
