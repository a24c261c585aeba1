/** Processes of the operating system: what ties one to its parent or keeps it apart. */
@NullMarked
package readout.stack.process;

import org.jspecify.annotations.NullMarked;
