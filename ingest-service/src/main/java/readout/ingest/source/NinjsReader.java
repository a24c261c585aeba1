package readout.ingest.source;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleStatus;
import readout.ingest.core.SubmittedArticle;

/**
 * Reads IPTC ninjs 1.x, 2.x and 3.x (iptc.org/standards/ninjs). Members it does not need are
 * ignored, unlike in the schemas, since feeds add their own.
 */
public final class NinjsReader {

  private static final int LONGEST_NAME = 2_000;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");

  private NinjsReader() {}

  /** Reads one article; never throws for what a feed may send. */
  public static Reading read(byte[] json) {
    try {
      return read(Fields.of(JsonDocument.parse(json)));
    } catch (JsonDocument.UnreadableException e) {
      return new Reading.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Reading read(Fields article) {
    NinjsDialect dialect = NinjsDialect.of(article);
    String uri = uri(article);
    Long version = version(article);
    ArticleStatus status = status(article, dialect.pubStatus);
    String headline = NinjsText.headline(article, dialect);
    String body = body(article, dialect, status);
    OffsetDateTime modified = time(article, dialect.versionCreated);
    OffsetDateTime created = time(article, dialect.firstCreated);
    String source = source(article, dialect);
    String language = article.text("language").map(PlainText::line).orElse(null);
    String url = NinjsAddress.of(article, dialect).orElse(null);
    if (!article.faults().isEmpty()) {
      return new Reading.Invalid(article.faults());
    }
    OffsetDateTime published = created == null ? modified : created;
    return new Reading.Read(
        new SubmittedArticle(
            uri, version, source, headline, body, language, published, modified, status, url));
  }

  private static String uri(Fields article) {
    int before = article.faults().size();
    String uri = article.text("uri").map(String::strip).orElse("");
    if (article.faults().size() > before) {
      return uri;
    }
    if (uri.isEmpty()) {
      article.addFault("uri", "missing or blank");
    } else if (uri.length() > LONGEST_NAME) {
      article.addFault("uri", "longer than " + LONGEST_NAME + " characters: " + uri.length());
    } else if (!PlainText.line(uri).equals(uri)) {
      article.addFault("uri", "has a control character or a run of spaces");
    }
    return uri;
  }

  private static @Nullable Long version(Fields article) {
    Optional<String> digits = article.digits("version").map(String::strip);
    if (digits.isPresent() && !WHOLE_NUMBER.matcher(digits.get()).matches()) {
      article.addFault(
          "version", "not a whole number of at most 18 digits: " + excerpt(digits.get()));
      return null;
    }
    return digits.map(Long::valueOf).orElse(null);
  }

  private static ArticleStatus status(Fields article, String name) {
    String status = article.text(name).orElse("usable").strip().toLowerCase(Locale.ROOT);
    return switch (status) {
      case "usable" -> ArticleStatus.USABLE;
      case "withheld" -> ArticleStatus.WITHHELD;
      case "canceled", "cancelled" -> ArticleStatus.CANCELED;
      default -> {
        article.addFault(name, "not one of usable, withheld, canceled: " + excerpt(status));
        yield ArticleStatus.USABLE;
      }
    };
  }

  private static String body(Fields article, NinjsDialect dialect, ArticleStatus status) {
    int before = article.faults().size();
    String body = NinjsText.body(article, dialect);
    boolean faulty = article.faults().size() > before;
    if (body.isEmpty() && !faulty && status == ArticleStatus.USABLE) {
      article.addFault(dialect.hasArrays() ? "bodies" : "body_text", "no body with text");
    }
    return body;
  }

  private static @Nullable OffsetDateTime time(Fields article, String name) {
    Optional<String> text = article.text(name).map(String::strip);
    Optional<OffsetDateTime> time = text.flatMap(FeedTime::parse);
    if (text.isPresent() && time.isEmpty()) {
      article.addFault(name, "not a date and time of ISO 8601: " + excerpt(text.get()));
    }
    return time.orElse(null);
  }

  /** The party whose role names it the publisher, else the first with a name. */
  private static @Nullable String source(Fields article, NinjsDialect dialect) {
    List<Fields> parties =
        article.objects(dialect.infoSources).stream()
            .sorted(Comparator.comparing(party -> !isPublisher(party)))
            .toList();
    return parties.stream()
        .flatMap(party -> party.text("name").stream())
        .findFirst()
        .or(() -> article.text(dialect.copyrightHolder))
        .map(PlainText::line)
        .orElse(null);
  }

  private static boolean isPublisher(Fields party) {
    String role = party.text(party.spelt("role", "rel")).orElse("");
    return role.toLowerCase(Locale.ROOT).contains("publish");
  }

  private static String excerpt(String value) {
    String line = PlainText.line(value);
    return line.length() <= 40 ? line : line.substring(0, 40) + "...";
  }
}
