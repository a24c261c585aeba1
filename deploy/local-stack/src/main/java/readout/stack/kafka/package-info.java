/** A Kafka broker of one node, and the topics of Readout. No service and no test is known here. */
@NullMarked
package readout.stack.kafka;

import org.jspecify.annotations.NullMarked;
