/** The shell against a real broker: bytes in, bytes out. */
@NullMarked
package readout.extract.kafka;

import org.jspecify.annotations.NullMarked;
