package readout.query.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import readout.contracts.CloudEvent;
import readout.contracts.Digests;
import readout.contracts.Topics;
import readout.query.event.EventId;
import readout.query.store.Outbox;

/** The records that tell of changes: each event once, as it stands, or a tombstone. */
final class EventRecords {

  private static final String SOURCE = "/query-service";

  private EventRecords() {}

  static Collection<ProducerRecord<String, byte[]>> of(
      List<Outbox.Unpublished> changes, Instant now) {
    Map<EventId, ProducerRecord<String, byte[]>> records = new LinkedHashMap<>();
    changes.forEach(change -> records.put(change.event(), record(change, now)));
    return records.values();
  }

  private static ProducerRecord<String, byte[]> record(Outbox.Unpublished change, Instant now) {
    String key = change.event().value();
    byte @Nullable [] value =
        change.item() == null ? null : change.item().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.EVENTS, key, value);
    new CloudEvent(CloudEvent.EVENT, SOURCE, id(change), now)
        .headers()
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /** An event that is as it was once before is told anew, so the content is not enough. */
  private static String id(Outbox.Unpublished change) {
    return Digests.sha256Hex128(
        change.number() + "",
        change.event().value(),
        Objects.requireNonNullElse(change.item(), ""));
  }
}
