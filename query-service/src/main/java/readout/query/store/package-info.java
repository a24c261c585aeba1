/**
 * What the service keeps and can be asked, as a port and its types. Nothing here knows a database,
 * a topic or HTTP.
 */
@NullMarked
package readout.query.store;

import org.jspecify.annotations.NullMarked;
