/** Learned weights: how likely something is, given what is seen of it. */
@NullMarked
package readout.extract.core.weight;

import org.jspecify.annotations.NullMarked;
