package readout.stack.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the candidate says of each article in the place of what is said now. An article's older
 * revision never follows a newer one, and what is there already is left: broken off anywhere, it
 * can be run again.
 */
final class Publication {

  private static final int BATCH = 200;
  private static final String TIME = "ce_time";

  private final String servers;
  private final ReplayName name;

  Publication(String servers, ReplayName name) {
    this.servers = servers;
    this.name = name;
  }

  /** Is told from time to time how many extractions have been published by now. */
  interface Progress {
    void published(long records);
  }

  /**
   * Returns when the broker has all of them; nobody else may write to the topic meanwhile.
   *
   * @return how many were published; the others are there as they should be
   */
  long run(Progress progress) throws ExecutionException, InterruptedException {
    long published = 0;
    try (LatestRecords latest = new LatestRecords(servers);
        KafkaProducer<byte[], byte[]> producer = producer()) {
      for (int number = 0; number < latest.partitions(name.topic()); number++) {
        var live = latest.of(ReplayName.EXTRACTIONS, number);
        List<Future<?>> sent = new ArrayList<>();
        for (var candidate : latest.of(name.topic(), number).entrySet()) {
          if (isNews(candidate.getValue(), live.get(candidate.getKey()))) {
            sent.add(producer.send(copy(candidate.getValue(), live.get(candidate.getKey()))));
            published++;
          }
          if (sent.size() == BATCH) {
            await(sent);
            progress.published(published);
          }
        }
        await(sent);
        progress.published(published);
      }
    }
    return published;
  }

  private static void await(List<Future<?>> sent) throws ExecutionException, InterruptedException {
    for (Future<?> each : sent) {
      each.get();
    }
    sent.clear();
  }

  private static boolean isNews(
      ConsumerRecord<byte[], byte[]> candidate, @Nullable ConsumerRecord<byte[], byte[]> live) {
    long revision = ExtractionJson.of(candidate).revision();
    if (live == null) {
      return revision > 0;
    }
    long held = ExtractionJson.of(live).revision();
    return revision > held || (revision == held && !Arrays.equals(candidate.value(), live.value()));
  }

  /** Told now, and in any case after what it replaces: of two of one revision the later counts. */
  private static ProducerRecord<byte[], byte[]> copy(
      ConsumerRecord<byte[], byte[]> record, @Nullable ConsumerRecord<byte[], byte[]> replaced) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant before = replaced == null ? Instant.MIN : time(replaced);
    Instant time = now.isAfter(before) ? now : before.plusMillis(1);
    ProducerRecord<byte[], byte[]> copy =
        new ProducerRecord<>(
            ReplayName.EXTRACTIONS,
            record.partition(),
            record.key(),
            record.value(),
            record.headers());
    copy.headers().remove(TIME).add(TIME, time.toString().getBytes(StandardCharsets.UTF_8));
    return copy;
  }

  private static Instant time(ConsumerRecord<byte[], byte[]> record) {
    Header time = record.headers().lastHeader(TIME);
    Instant written = Instant.ofEpochMilli(record.timestamp());
    try {
      return time == null
          ? written
          : Instant.parse(new String(time.value(), StandardCharsets.UTF_8));
    } catch (DateTimeParseException none) {
      return written;
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            servers,
            "acks",
            "all",
            "enable.idempotence",
            true,
            "max.in.flight.requests.per.connection",
            1,
            "linger.ms",
            5,
            "compression.type",
            "lz4",
            "max.request.size",
            12 << 20),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
