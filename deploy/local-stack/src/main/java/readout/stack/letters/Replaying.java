package readout.stack.letters;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Puts records back on the partition they came from, behind all others. What stands on a compacted
 * topic last is what it says of a key, so an older record is never put behind a newer one.
 */
final class Replaying {

  private static final String OURS = "readout.";

  private final Topic topic;
  private final Letters letters;
  private final Producer<byte[], byte[]> producer;
  private final Map<TopicPartition, Newer> newer = new HashMap<>();

  Replaying(Topic topic, Producer<byte[], byte[]> producer) {
    this.topic = topic;
    this.letters = new Letters(topic);
    this.producer = producer;
  }

  /**
   * Tells it what is to be replayed, so that each partition is looked through once; without that a
   * letter is looked after alone.
   */
  void prepare(Iterable<Letter> all) {
    Map<TopicPartition, Long> first = new HashMap<>();
    for (Letter letter : all) {
      if (letter.topic() != null && hasPlaceOn(letter.topic(), letter)) {
        first.merge(partition(letter.topic(), letter), letter.source().offset(), Math::min);
      }
    }
    first.forEach(
        (partition, offset) -> newer.put(partition, Newer.than(topic, partition, offset)));
  }

  Outcome replay(Letter letter) {
    String name = letter.topic();
    if (name == null || !name.startsWith(OURS) || name.equals(Letter.TOPIC)) {
      return new Outcome.Impossible("it came from no topic that services read");
    }
    if (!hasPlaceOn(name, letter)) {
      return new Outcome.Impossible(
          "there is no partition %d of %s".formatted(letter.source().partition(), name));
    }
    byte[] key = letter.key();
    if (key == null) {
      return new Outcome.Impossible("it has no key, and %s keeps records by keys".formatted(name));
    }
    return original(name, key, letter)
        .map(original -> replay(letter, key, original))
        .orElseGet(
            () ->
                new Outcome.Impossible(
                    "its bytes are neither in the letter nor on %s any more".formatted(name)));
  }

  private Outcome replay(Letter letter, byte[] key, ProducerRecord<byte[], byte[]> original) {
    TopicPartition partition = partition(original.topic(), letter);
    Newer after =
        newer.computeIfAbsent(
            partition, absent -> Newer.than(topic, partition, letter.source().offset()));
    Optional<Newer.Last> last = after.than(letter.source(), key);
    if (last.isPresent()) {
      Place place = last.get().place();
      return last.get().says(original.value())
          ? new Outcome.Back(original.topic(), place)
          : new Outcome.Superseded(original.topic(), place);
    }
    return putBack(key, original, partition, after);
  }

  /** As it stands on its topic, headers included; where compaction took it, as the letter tells. */
  private Optional<ProducerRecord<byte[], byte[]>> original(
      String name, byte[] key, Letter letter) {
    Optional<ConsumerRecord<byte[], byte[]>> standing =
        topic.at(name, letter.source()).filter(found -> Arrays.equals(found.key(), key));
    if (standing.isPresent()) {
      return standing.map(Replaying::copy);
    }
    return letters
        .find(letter.id())
        .map(Letter::value)
        .map(
            value ->
                new ProducerRecord<>(
                    name, letter.source().partition(), key, Objects.requireNonNull(value)));
  }

  /**
   * A newer record may have come between the look and the writing: then that one is put behind
   * again, until nothing came between.
   */
  private Outcome putBack(
      byte[] key, ProducerRecord<byte[], byte[]> original, TopicPartition partition, Newer after) {
    ProducerRecord<byte[], byte[]> next = original;
    boolean overtaken = false;
    long seen = after.end();
    while (true) {
      Place place;
      try {
        place = write(next);
      } catch (InvalidRecordException | RecordTooLargeException refused) {
        return new Outcome.Impossible("the broker refuses it: " + refused.getMessage());
      }
      ConsumerRecord<byte[], byte[]> between = lastBetween(partition, key, seen, place);
      if (between == null) {
        after.add(key, place, next.value());
        return overtaken
            ? new Outcome.Superseded(original.topic(), place)
            : new Outcome.Replayed(original.topic(), place);
      }
      next = copy(between);
      overtaken = true;
      seen = place.offset() + 1;
    }
  }

  private @Nullable ConsumerRecord<byte[], byte[]> lastBetween(
      TopicPartition partition, byte[] key, long from, Place written) {
    Map<String, ConsumerRecord<byte[], byte[]>> found = new HashMap<>();
    topic.read(
        partition,
        from,
        standing -> {
          if (standing.offset() < written.offset() && Arrays.equals(standing.key(), key)) {
            found.put("last", standing);
          }
        });
    return found.get("last");
  }

  private Place write(ProducerRecord<byte[], byte[]> next) {
    try {
      RecordMetadata written = producer.send(next).get();
      return new Place(written.partition(), written.offset());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> standing) {
    Iterable<Header> headers = standing.headers();
    return new ProducerRecord<>(
        standing.topic(), standing.partition(), standing.key(), standing.value(), headers);
  }

  private boolean hasPlaceOn(String name, Letter letter) {
    Place source = letter.source();
    return source.partition() >= 0
        && source.offset() >= 0
        && source.partition() < topic.partitions(name);
  }

  private static TopicPartition partition(String name, Letter letter) {
    return new TopicPartition(name, letter.source().partition());
  }
}
