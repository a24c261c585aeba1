/** Breaks the rules of the architecture, to prove that they can fail. */
@NullMarked
package readout.extract.planted.core;

import org.jspecify.annotations.NullMarked;
