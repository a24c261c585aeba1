/** Articles in files, of whatever form: to be explained, to warm up with; none is published. */
@NullMarked
package readout.extract.file;

import org.jspecify.annotations.NullMarked;
