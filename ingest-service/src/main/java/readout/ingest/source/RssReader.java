package readout.ingest.source;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleStatus;

/**
 * RSS 2.0 (rssboard.org/rss-specification) and the older ones of that line, with the modules that
 * carry what it lacks: the whole text, the publisher, the time of a change.
 */
final class RssReader {

  private static final URI NO_BASE = URI.create("");
  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String TERMS = "http://purl.org/dc/terms/";

  /** RSS has no namespace; feeds that give it one mean the same. */
  private final String core;

  private final FeedDraft feed;

  private RssReader(String core, FeedDraft feed) {
    this.core = core;
    this.feed = feed;
  }

  static void read(XmlStream xml, FeedDraft feed) throws XmlStream.MalformedException {
    new RssReader(xml.container().namespace(), feed).read(xml);
  }

  private void read(XmlStream xml) throws XmlStream.MalformedException {
    boolean more = true;
    while (more) {
      Optional<XmlElement> child = xml.next();
      more = child.isPresent() && take(child.get());
    }
  }

  private boolean take(XmlElement child) {
    if (child.is(core, "item")) {
      return feed.add(entry(child));
    }
    if (child.is(core, "title")) {
      feed.title(child.text());
    } else if (child.is(core, "language") || child.is(DC, "language")) {
      feed.language(child.text());
    } else if (child.is(AtomReader.ATOM, "link")) {
      AtomReader.takeLink(child, feed);
    }
    return true;
  }

  private EntryDraft entry(XmlElement item) {
    Optional<String> guid = item.text(core, "guid").map(String::strip);
    return new EntryDraft(
        guid.orElse(null),
        link(item, guid).orElse(null),
        item.text(core, "title").map(FeedText::line).orElse(""),
        body(item),
        source(item).map(FeedText::line).filter(name -> !name.isEmpty()).orElse(null),
        item.text(DC, "language")
            .or(() -> Optional.ofNullable(item.language()))
            .map(PlainText::line)
            .orElse(null),
        time(
            Stream.of(
                item.text(core, "pubDate"), item.text(DC, "date"), item.text(TERMS, "created"))),
        time(Stream.of(item.text(AtomReader.ATOM, "updated"), item.text(TERMS, "modified"))),
        ArticleStatus.USABLE);
  }

  /** The whole text where it is given, else the description, be that a summary or the whole. */
  private String body(XmlElement item) {
    return Stream.of(item.text(CONTENT, "encoded"), item.text(core, "description"))
        .flatMap(Optional::stream)
        .map(FeedText::body)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The publisher, or the channel from which the item was taken. */
  private Optional<String> source(XmlElement item) {
    return item.text(DC, "publisher").or(() -> item.text(core, "source"));
  }

  /** A guid is an address too unless it says that it is none. */
  private Optional<URI> link(XmlElement item, Optional<String> guid) {
    boolean permanent =
        item.children(core, "guid")
            .findFirst()
            .flatMap(element -> element.attribute("isPermaLink"))
            .map(value -> !value.strip().equalsIgnoreCase("false"))
            .orElse(true);
    return item.text(core, "link")
        .flatMap(text -> WebAddress.of(text, item.base()))
        .or(() -> guid.filter(text -> permanent).flatMap(text -> WebAddress.of(text, NO_BASE)));
  }

  private static @Nullable OffsetDateTime time(Stream<Optional<String>> texts) {
    return texts
        .flatMap(Optional::stream)
        .flatMap(text -> AtomReader.time(text).stream())
        .findFirst()
        .orElse(null);
  }
}
