/**
 * Reading the archive anew beside what is in use, on any cluster: what of it differs, and how it
 * takes the other's place. Nothing here starts or stops a process.
 */
@NullMarked
package readout.stack.replay;

import org.jspecify.annotations.NullMarked;
