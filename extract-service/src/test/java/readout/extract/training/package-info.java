/** Learns the weights that come with the application from articles with known events. */
@NullMarked
package readout.extract.training;

import org.jspecify.annotations.NullMarked;
