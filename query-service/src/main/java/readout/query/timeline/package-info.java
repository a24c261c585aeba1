/** Events as dated lines that an editor can read, each with the articles that say so. */
@NullMarked
package readout.query.timeline;

import org.jspecify.annotations.NullMarked;
