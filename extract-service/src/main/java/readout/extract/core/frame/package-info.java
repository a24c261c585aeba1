/**
 * Triggers and their arguments: reads from single sentences who did what with whom, when, where and
 * how certain. Knows one sentence and the discourse before it, not the article as a whole.
 */
@NullMarked
package readout.extract.core.frame;

import org.jspecify.annotations.NullMarked;
