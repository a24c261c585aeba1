/**
 * The commands {@code up}, {@code down} and {@code status}: the whole of Readout as processes of
 * one machine.
 */
@NullMarked
package readout.stack.cli;

import org.jspecify.annotations.NullMarked;
