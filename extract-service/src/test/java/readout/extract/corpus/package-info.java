/** Texts of our own with what they report, and how answers are scored against that. */
@NullMarked
package readout.extract.corpus;

import org.jspecify.annotations.NullMarked;
