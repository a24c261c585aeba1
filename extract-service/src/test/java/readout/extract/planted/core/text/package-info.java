/** Breaks the rules of the architecture, to prove that they can fail. */
@NullMarked
package readout.extract.planted.core.text;

import org.jspecify.annotations.NullMarked;
