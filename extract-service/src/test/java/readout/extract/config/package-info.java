/** The service as a whole, with its framework and its language models. */
@NullMarked
package readout.extract.config;

import org.jspecify.annotations.NullMarked;
