package readout.planted.ingest.core;

import java.time.Instant;
import org.apache.kafka.clients.producer.Producer;
import readout.planted.ingest.api.Resource;

/** Breaks what a core may not do, so that the rules are seen to fail. */
public record Impure(Producer<byte[], byte[]> producer, Resource resource) {

  Instant now() {
    return Instant.now();
  }
}
