/** Servers for tests and the switch between their two kinds. It belongs to tests only. */
@NullMarked
package readout.stack.testing;

import org.jspecify.annotations.NullMarked;
