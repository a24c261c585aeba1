/**
 * Clean-up of article text, sentences and tokens with their offsets, and the port of the tools that
 * annotate them. Knows no event, no framework and no tool.
 */
@NullMarked
package readout.extract.core.text;

import org.jspecify.annotations.NullMarked;
