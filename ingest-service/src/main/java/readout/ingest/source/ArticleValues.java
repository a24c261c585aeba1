package readout.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleStatus;

/**
 * The values that every format has, read from the text in which feeds write them. What is wrong is
 * told to {@code fault}, and a harmless value comes back, so that reading goes on.
 */
final class ArticleValues {

  private static final int LONGEST_NAME = 2_000;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int EXCERPT = 40;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");

  private ArticleValues() {}

  static String uri(Optional<String> given, Consumer<String> fault) {
    String uri = given.map(String::strip).orElse("");
    if (uri.isEmpty()) {
      fault.accept("missing or blank");
    } else if (uri.length() > LONGEST_NAME) {
      fault.accept("longer than " + LONGEST_NAME + " characters: " + uri.length());
    } else if (!PlainText.line(uri).equals(uri)) {
      fault.accept("has a control character or a run of spaces");
    }
    return uri;
  }

  static @Nullable Long version(Optional<String> given, Consumer<String> fault) {
    Optional<String> digits = given.map(String::strip);
    if (digits.isPresent() && !WHOLE_NUMBER.matcher(digits.get()).matches()) {
      fault.accept("not a whole number of at most 18 digits: " + excerpt(digits.get()));
      return null;
    }
    return digits.map(Long::valueOf).orElse(null);
  }

  /** Usable where the feed says nothing. */
  static ArticleStatus status(Optional<String> given, Consumer<String> fault) {
    String status = given.orElse("usable").strip().toLowerCase(Locale.ROOT);
    return switch (status) {
      case "usable" -> ArticleStatus.USABLE;
      case "withheld" -> ArticleStatus.WITHHELD;
      case "canceled", "cancelled" -> ArticleStatus.CANCELED;
      default -> {
        fault.accept("not one of usable, withheld, canceled: " + excerpt(status));
        yield ArticleStatus.USABLE;
      }
    };
  }

  static @Nullable OffsetDateTime time(Optional<String> given, Consumer<String> fault) {
    Optional<String> text = given.map(String::strip);
    Optional<OffsetDateTime> time = text.flatMap(FeedTime::parse);
    if (text.isPresent() && time.isEmpty()) {
      fault.accept("not a date and time of ISO 8601: " + excerpt(text.get()));
    }
    return time.orElse(null);
  }

  /** Whether it is an address of the scheme http or https. */
  static boolean isAddress(String text) {
    if (!text.regionMatches(true, 0, "http", 0, 4)) {
      return false; // nearly all names of articles
    }
    try {
      URI uri = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && text.length() <= LONGEST_ADDRESS;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** As much of a value as a message may repeat, on one line. */
  static String excerpt(String value) {
    String line = PlainText.line(value);
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "...";
  }
}
