/** The command-line tool that explains what is read out of an article; it starts no service. */
@NullMarked
package readout.extract.cli;

import org.jspecify.annotations.NullMarked;
