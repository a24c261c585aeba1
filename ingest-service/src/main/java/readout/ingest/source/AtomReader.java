package readout.ingest.source;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import readout.contracts.ArticleStatus;

/** Atom 1.0 (RFC 4287); an entry that is said to be deleted (RFC 6721) is withdrawn. */
final class AtomReader {

  static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

  private AtomReader() {}

  static void read(XmlStream xml, FeedDraft feed) throws XmlStream.MalformedException {
    feed.language(xml.container().language());
    boolean more = true;
    while (more) {
      Optional<XmlElement> child = xml.next();
      more = child.isPresent() && take(child.get(), feed);
    }
  }

  private static boolean take(XmlElement child, FeedDraft feed) {
    if (child.is(ATOM, "entry")) {
      return feed.add(entry(child));
    }
    if (child.is(TOMBSTONES, "deleted-entry")) {
      return feed.add(deleted(child));
    }
    if (child.is(ATOM, "title")) {
      feed.title(text(child));
    } else if (child.is(ATOM, "link")) {
      takeLink(child, feed);
    }
    return true;
  }

  /** A link of the feed itself; RSS has the same. */
  static void takeLink(XmlElement link, FeedDraft feed) {
    link.attribute("href")
        .flatMap(href -> WebAddress.of(href, link.base()))
        .ifPresent(target -> feed.link(relation(link), target));
  }

  private static EntryDraft entry(XmlElement entry) {
    return new EntryDraft(
        entry.text(ATOM, "id").map(String::strip).orElse(null),
        address(entry).orElse(null),
        child(entry, "title").map(PlainText::line).orElse(""),
        child(entry, "content").or(() -> child(entry, "summary")).orElse(""),
        entry
            .children(ATOM, "source")
            .flatMap(source -> child(source, "title").stream())
            .map(PlainText::line)
            .findFirst()
            .orElse(null),
        Optional.ofNullable(entry.language()).map(PlainText::line).orElse(null),
        entry.text(ATOM, "published").flatMap(AtomReader::time).orElse(null),
        entry.text(ATOM, "updated").flatMap(AtomReader::time).orElse(null),
        ArticleStatus.USABLE);
  }

  private static EntryDraft deleted(XmlElement tombstone) {
    return new EntryDraft(
        tombstone.attribute("ref").map(String::strip).orElse(null),
        null,
        "",
        "",
        null,
        null,
        null,
        tombstone.attribute("when").flatMap(AtomReader::time).orElse(null),
        ArticleStatus.CANCELED);
  }

  private static Optional<String> child(XmlElement parent, String name) {
    return parent
        .children(ATOM, name)
        .map(AtomReader::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** A text construct or content; what stands elsewhere or is no text is not fetched. */
  private static String text(XmlElement construct) {
    String type = construct.attribute("type").orElse("text").strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "text", "text/plain" -> PlainText.paragraphs(construct.text());
      case "html", "text/html" -> HtmlText.of(construct.text());
      case "xhtml", "application/xhtml+xml" -> HtmlText.of(construct.markup());
      default -> "";
    };
  }

  /** The page of the entry: of its alternates the one in HTML. */
  private static Optional<URI> address(XmlElement entry) {
    return entry
        .children(ATOM, "link")
        .filter(link -> relation(link).equals("alternate"))
        .sorted(Comparator.comparing(link -> !link.attribute("type").orElse("").contains("html")))
        .flatMap(
            link ->
                link.attribute("href").flatMap(href -> WebAddress.of(href, link.base())).stream())
        .findFirst();
  }

  private static String relation(XmlElement link) {
    return link.attribute("rel").orElse("alternate").strip().toLowerCase(Locale.ROOT);
  }

  /** Feeds mix the forms; one that cannot be read is as good as none. */
  static Optional<OffsetDateTime> time(String text) {
    String stripped = text.strip();
    return Stream.of(FeedTime.parse(stripped), MailTime.parse(stripped))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
