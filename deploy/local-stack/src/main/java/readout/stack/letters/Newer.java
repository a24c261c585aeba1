package readout.stack.letters;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The last record of each key in one partition, of those that stand after an offset: as a digest,
 * since the partition may be of any size.
 */
final class Newer {

  private final Map<ByteBuffer, Last> byKey = new HashMap<>();
  private final long end;

  private Newer(Topic topic, TopicPartition partition, long from) {
    this.end = topic.read(partition, from, this::add);
  }

  /** A record without its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // compared by says()
  record Last(Place place, byte[] digest) {

    boolean says(byte @Nullable [] value) {
      return Arrays.equals(digest, Newer.digest(value));
    }
  }

  static Newer than(Topic topic, TopicPartition partition, long offset) {
    return new Newer(topic, partition, offset);
  }

  /** The last record of this key, if it stands after that place. */
  Optional<Last> than(Place place, byte[] key) {
    return Optional.ofNullable(byKey.get(ByteBuffer.wrap(key)))
        .filter(last -> last.place().offset() > place.offset());
  }

  /** Before which everything has been seen. */
  long end() {
    return end;
  }

  void add(ConsumerRecord<byte[], byte[]> standing) {
    if (standing.key() != null) {
      add(standing.key(), Place.of(standing), standing.value());
    }
  }

  void add(byte[] key, Place place, byte @Nullable [] value) {
    byKey.put(ByteBuffer.wrap(key), new Last(place, digest(value)));
  }

  private static byte[] digest(byte @Nullable [] value) {
    try {
      return value == null ? new byte[0] : MessageDigest.getInstance("SHA-256").digest(value);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
