/**
 * The service's own settings, checked at start. What belongs to a library is set in its own terms.
 */
@NullMarked
package readout.query.config;

import org.jspecify.annotations.NullMarked;
