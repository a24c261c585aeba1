/** The core put together with its tools, for programs that read: the door of the library. */
@NullMarked
package readout.extract.reader;

import org.jspecify.annotations.NullMarked;
