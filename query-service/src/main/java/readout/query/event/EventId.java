package readout.query.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import readout.contracts.ArticleId;
import readout.contracts.Digests;
import readout.contracts.MentionId;

/**
 * Identifies an event for readers: 32 lower-case hexadecimal digits that derive from the mention it
 * was first read from, so that a replay gives the same id.
 */
public record EventId(@JsonValue String value) implements Comparable<EventId> {

  private static final int DIGITS = 32;

  /** Refuses anything but 32 lower-case hexadecimal digits. */
  public EventId {
    if (!isId(value)) {
      throw new IllegalArgumentException(
          "event id is not 32 lower-case hexadecimal digits: " + value);
    }
  }

  /** The id of the event that this mention founds. */
  public static EventId of(ArticleId article, MentionId mention) {
    return new EventId(Digests.sha256Hex128(article.value(), mention.value()));
  }

  /** The id this text is, or empty: what is no id names nothing. */
  public static Optional<EventId> parse(String text) {
    return isId(text) ? Optional.of(new EventId(text)) : Optional.empty();
  }

  static boolean isId(String text) {
    int digits = 0;
    while (digits < text.length() && isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits == DIGITS && text.length() == DIGITS;
  }

  private static boolean isDigit(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
  }

  @Override
  public int compareTo(EventId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
