/** Tests of the command-line tool. */
@NullMarked
package readout.extract.cli;

import org.jspecify.annotations.NullMarked;
