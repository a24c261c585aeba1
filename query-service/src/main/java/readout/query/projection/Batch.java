package readout.query.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import readout.contracts.ArticleId;
import readout.contracts.CloudEvent;
import readout.query.store.ArticleEvents;

/**
 * What one poll brought, decoded: the last word of each article, and what was no message. Of two
 * records of one article the higher revision counts, of two with the same revision the one that was
 * read later.
 */
final class Batch {

  private final Map<ArticleId, Entry> articles = new LinkedHashMap<>();
  private final List<RejectedRecord> rejected = new ArrayList<>();
  private int size;

  private Batch() {}

  static Batch of(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    Batch batch = new Batch();
    StreamSupport.stream(records.spliterator(), false).toList().parallelStream()
        .map(received -> new Read(received, RecordReader.read(received.key(), received.value())))
        .toList()
        .forEach(read -> batch.add(read.received(), read.reading()));
    return batch;
  }

  private record Read(ConsumerRecord<byte[], byte[]> received, Reading reading) {}

  private void add(ConsumerRecord<byte[], byte[]> received, Reading reading) {
    size++;
    if (reading instanceof Reading.Accepted accepted) {
      articles.merge(
          accepted.article().id(),
          new Entry(received, accepted.article().at(read(received))),
          Entry::newer);
    } else if (reading instanceof Reading.Rejected why) {
      rejected.add(new RejectedRecord(received, why));
    }
  }

  /** When the article was read; where the record does not tell, when it was written. */
  private static Instant read(ConsumerRecord<byte[], byte[]> received) {
    return told(received)
        .orElseGet(() -> Instant.ofEpochMilli(received.timestamp()))
        .truncatedTo(ChronoUnit.MICROS);
  }

  /** When the record says that it was written. */
  static Optional<Instant> told(ConsumerRecord<byte[], byte[]> received) {
    return time(received, CloudEvent.TIME);
  }

  /** When the article that was read had been accepted; records of older services do not say so. */
  static Optional<Instant> accepted(ConsumerRecord<byte[], byte[]> received) {
    return time(received, CloudEvent.ACCEPTED);
  }

  /** A header of no use to us does not spoil the record. */
  private static Optional<Instant> time(ConsumerRecord<byte[], byte[]> received, String header) {
    Header time = received.headers().lastHeader(header);
    if (time == null || time.value() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(new String(time.value(), StandardCharsets.UTF_8)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** How many records came, whatever became of them. */
  int size() {
    return size;
  }

  /** At most one for each article. */
  Collection<Entry> articles() {
    return articles.values();
  }

  List<RejectedRecord> rejected() {
    return List.copyOf(rejected);
  }

  /** Sets aside what turned out to be unstorable. */
  void reject(Entry entry, Reading.Rejected why) {
    articles.remove(entry.article().id());
    rejected.add(new RejectedRecord(entry.source(), why));
  }

  /** A record and what it says. */
  record Entry(ConsumerRecord<byte[], byte[]> source, ArticleEvents article) {

    Entry newer(Entry later) {
      return later.article.supersedes(article) ? later : this;
    }
  }

  /** A record and why it is no message. */
  record RejectedRecord(ConsumerRecord<byte[], byte[]> source, Reading.Rejected why) {}
}
