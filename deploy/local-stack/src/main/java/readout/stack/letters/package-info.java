/**
 * What could not be processed: listed, looked at, and put back where it came from. Nothing is
 * decided here about what a record says.
 */
@NullMarked
package readout.stack.letters;

import org.jspecify.annotations.NullMarked;
