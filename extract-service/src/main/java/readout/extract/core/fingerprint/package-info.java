/**
 * What is told of a text to readers who do not see it: a sketch of its words and the agencies that
 * are credited for it. Knows no event.
 */
@NullMarked
package readout.extract.core.fingerprint;

import org.jspecify.annotations.NullMarked;
