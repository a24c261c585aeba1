/** The only public door of extraction: an article in, what it reports out. Pure. */
@NullMarked
package readout.extract.core;

import org.jspecify.annotations.NullMarked;
