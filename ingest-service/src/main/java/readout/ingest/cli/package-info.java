/** The command that posts files to the service; knows the service by its HTTP interface only. */
@NullMarked
package readout.ingest.cli;

import org.jspecify.annotations.NullMarked;
