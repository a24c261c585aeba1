package readout.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies an article for ever: the first 128 bits of SHA-256 over feed and {@code uri}, as 32
 * lower-case hexadecimal digits. It is the key of every record about the article.
 */
public record ArticleId(@JsonValue String value) implements Comparable<ArticleId> {

  private static final int LENGTH = 32;

  /** Refuses anything but 32 lower-case hexadecimal digits. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ArticleId {
    if (value == null || !hasForm(value)) {
      throw new IllegalArgumentException(
          "article id is not 32 lower-case hexadecimal digits: " + PlainText.shown(value));
    }
  }

  /** The id of the article that a feed calls by this {@code uri}. */
  public static ArticleId of(String feed, String uri) {
    return new ArticleId(
        Digests.sha256Hex128(Checks.notBlank("feed", feed), Checks.notBlank("uri", uri)));
  }

  private static boolean hasForm(String value) {
    for (int i = 0; i < value.length(); i++) {
      char digit = value.charAt(i);
      if (!(digit >= '0' && digit <= '9') && !(digit >= 'a' && digit <= 'f')) {
        return false;
      }
    }
    return value.length() == LENGTH;
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
