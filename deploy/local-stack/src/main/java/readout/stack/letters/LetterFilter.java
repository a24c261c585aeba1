package readout.stack.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are meant.
 *
 * @param reason one of {@code DeadLetterReason}; null for any
 * @param topic that the record came from; null for any
 * @param since when the letter was written, at the earliest; null for all that are kept
 */
public record LetterFilter(
    @Nullable String reason, @Nullable String topic, @Nullable Instant since) {

  /** Whether it lets every letter through. */
  public boolean isEmpty() {
    return reason == null && topic == null && since == null;
  }

  boolean fits(Letter letter) {
    return (reason == null || reason.equalsIgnoreCase(letter.reason()))
        && (topic == null || topic.equals(letter.topic()))
        && (since == null || !letter.time().isBefore(since));
  }
}
