/** Measures how fast articles are read, beside NLP4J alone; no part of Readout as it runs. */
@NullMarked
package readout.bench;

import org.jspecify.annotations.NullMarked;
