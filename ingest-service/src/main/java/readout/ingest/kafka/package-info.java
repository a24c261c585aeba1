/** Publishes articles and reads back what stands on the topic. Decides nothing about an article. */
@NullMarked
package readout.ingest.kafka;

import org.jspecify.annotations.NullMarked;
