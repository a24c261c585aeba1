/** Answers of any size, sent as they are read. Knows HTTP, but neither events nor their forms. */
@NullMarked
package readout.query.download;

import org.jspecify.annotations.NullMarked;
