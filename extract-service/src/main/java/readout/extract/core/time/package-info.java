/**
 * Expressions of time in English news text, and the dates they mean. Pure: knows no language tool,
 * no clock and no event.
 */
@NullMarked
package readout.extract.core.time;

import org.jspecify.annotations.NullMarked;
