/** Events in the forms of other programs. Pure: knows neither HTTP nor where events are kept. */
@NullMarked
package readout.query.export;

import org.jspecify.annotations.NullMarked;
