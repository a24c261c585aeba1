package readout.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identifies an article for ever: the first 128 bits of SHA-256 over feed and {@code uri}, as 32
 * lower-case hexadecimal digits. It is the key of every record about the article.
 */
public record ArticleId(@JsonValue String value) implements Comparable<ArticleId> {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /** Refuses anything but 32 lower-case hexadecimal digits. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ArticleId {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "article id is not 32 lower-case hexadecimal digits: " + PlainText.shown(value));
    }
  }

  /** The id of the article that a feed calls by this {@code uri}. */
  public static ArticleId of(String feed, String uri) {
    return new ArticleId(
        Digests.sha256Hex128(Checks.notBlank("feed", feed), Checks.notBlank("uri", uri)));
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
