package readout.ingest.source;

import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleStatus;
import readout.ingest.core.SubmittedArticle;

/**
 * Reads IPTC ninjs 1.x, 2.x and 3.x (iptc.org/standards/ninjs). Members it does not need are
 * ignored, unlike in the schemas, since feeds add their own; {@link NinjsMembers} says which.
 */
public final class NinjsReader {

  private static final List<String> EMBARGO = List.of("embargoed", "embargoedUntil");

  private NinjsReader() {}

  /** Reads one article in UTF-8; never throws for what a feed may send. */
  public static Reading read(byte[] json) {
    return read(json, null);
  }

  /** The same in the charset that the request names, if it names one. */
  public static Reading read(byte[] json, @Nullable Charset charset) {
    try {
      return read(Fields.of(JsonDocument.parse(json, charset)));
    } catch (UnreadableException e) {
      return new Reading.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Reading read(Fields article) {
    NinjsDialect dialect = NinjsDialect.of(article);
    String uri = uri(article);
    Long version = version(article);
    ArticleStatus status = status(article);
    NinjsText text = text(article, dialect, status);
    OffsetDateTime modified = time(article, dialect.versionCreated);
    OffsetDateTime created = time(article, dialect.firstCreated);
    OffsetDateTime embargoed = embargoed(article);
    String source = source(article, dialect);
    String url = NinjsAddress.of(article, dialect).orElse(null);
    if (!article.faults().isEmpty()) {
      return new Reading.Invalid(article.faults(), nameOf(uri, article));
    }
    SubmittedArticle submitted =
        new SubmittedArticle(
            uri,
            version,
            source,
            text.headline(),
            text.body(),
            text.language(),
            created == null ? modified : created,
            modified,
            status,
            url,
            embargoed);
    return new Reading.Read(submitted, notes(article, dialect, text));
  }

  private static String uri(Fields article) {
    int before = article.faults().size();
    Optional<String> uri = article.text("uri");
    return article.faults().size() > before
        ? ""
        : ArticleValues.uri(uri, fault -> article.addFault("uri", fault));
  }

  /** Null where the name itself is at fault. */
  private static @Nullable String nameOf(String uri, Fields article) {
    boolean faulty = article.faults().stream().anyMatch(fault -> fault.field().equals("uri"));
    return faulty || uri.isEmpty() ? null : uri;
  }

  private static @Nullable Long version(Fields article) {
    return ArticleValues.version(
        article.digits("version"), fault -> article.addFault("version", fault));
  }

  /** However the member is written, and the strictest of several: it keeps text from being read. */
  private static ArticleStatus status(Fields article) {
    ArticleStatus strictest = ArticleStatus.USABLE;
    for (String name : article.namesInAnyCase(NinjsDialect.V3.pubStatus)) {
      ArticleStatus status =
          ArticleValues.status(article.text(name), fault -> article.addFault(name, fault));
      strictest = status.compareTo(strictest) > 0 ? status : strictest;
    }
    return strictest;
  }

  private static NinjsText text(Fields article, NinjsDialect dialect, ArticleStatus status) {
    int before = article.faults().size();
    NinjsText text = NinjsText.of(article, dialect);
    boolean faulty =
        article.faults().stream().skip(before).anyMatch(fault -> fault.field().startsWith("bod"));
    if (text.body().isEmpty() && !faulty && status == ArticleStatus.USABLE) {
      article.addFault(dialect.hasArrays() ? "bodies" : "body_text", "no body with text");
    }
    return text;
  }

  private static @Nullable OffsetDateTime time(Fields article, String spelling) {
    String name = article.inAnyCase(spelling);
    return ArticleValues.time(article.text(name), fault -> article.addFault(name, fault));
  }

  /** {@code embargoed} up to version 3.0 and {@code embargoedUntil} after it; the later of both. */
  private static @Nullable OffsetDateTime embargoed(Fields article) {
    OffsetDateTime latest = null;
    for (String member : EMBARGO) {
      for (String name : article.namesInAnyCase(member)) {
        OffsetDateTime end = time(article, name);
        latest = latest == null || (end != null && end.isAfter(latest)) ? end : latest;
      }
    }
    return latest;
  }

  /** The party whose role names it the publisher, else the first with a name. */
  private static @Nullable String source(Fields article, NinjsDialect dialect) {
    List<Fields> parties =
        article.objects(article.inAnyCase(dialect.infoSources)).stream()
            .sorted(Comparator.comparing(party -> !isPublisher(party)))
            .toList();
    return parties.stream()
        .flatMap(party -> party.text("name").stream())
        .findFirst()
        .or(() -> article.text(article.inAnyCase(dialect.copyrightHolder)))
        .map(PlainText::line)
        .orElse(null);
  }

  private static boolean isPublisher(Fields party) {
    String role = party.text(party.spelt("role", "rel")).orElse("");
    return role.toLowerCase(Locale.ROOT).contains("publish");
  }

  private static List<String> notes(Fields article, NinjsDialect dialect, NinjsText text) {
    List<String> notes = new ArrayList<>(NinjsMembers.notes(article, dialect));
    for (String language : text.others()) {
      String name = dialect.hasArrays() ? "bodies" : "body_";
      notes.add(name + ": the one in " + ArticleValues.excerpt(language) + " not read");
    }
    return notes;
  }
}
