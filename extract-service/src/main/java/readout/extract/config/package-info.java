/** Settings and wiring. What is decided about an article is decided elsewhere. */
@NullMarked
package readout.extract.config;

import org.jspecify.annotations.NullMarked;
