package readout.contracts;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed, as it stands on {@code readout.dead-letters}.
 *
 * @param topic where it came from; null for what never reached a topic
 * @param partition of that topic, -1 where there is none
 * @param offset in that partition, -1 where there is none
 * @param detail says what was wrong and with which value; never an article's text
 * @param key the original key's bytes, or null
 * @param value the original bytes (Base64 in JSON)
 */
@SuppressWarnings("ArrayRecordComponent") // the original bytes, kept as they came
public record DeadLetter(
    String service,
    @Nullable String topic,
    int partition,
    long offset,
    DeadLetterReason reason,
    String detail,
    byte @Nullable [] key,
    byte[] value) {

  /** The bytes may be empty but not absent. */
  public DeadLetter {
    Checks.notBlank("service", service);
    topic = Checks.textOrNull(topic);
    Checks.present("reason", reason);
    detail = Checks.textOrEmpty(Checks.present("detail", detail));
    Checks.atLeast("partition", -1, partition);
    Checks.atLeast("offset", -1, offset);
    Checks.present("value", value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeadLetter that
        && service.equals(that.service)
        && Objects.equals(topic, that.topic)
        && partition == that.partition
        && offset == that.offset
        && reason == that.reason
        && detail.equals(that.detail)
        && Arrays.equals(key, that.key)
        && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(service, topic, partition, offset, reason, detail);
  }

  @Override
  public String toString() {
    return "DeadLetter[service=%s, topic=%s, partition=%d, offset=%d, reason=%s]"
        .formatted(service, topic, partition, offset, reason);
  }
}
