package readout.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import readout.contracts.ArticleStatus;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). A member of another type than it should have is absent. */
final class JsonFeedReader {

  private static final String VERSION = "https://jsonfeed.org/version/1";

  private JsonFeedReader() {}

  static void read(byte[] json, FeedDraft feed) throws UnreadableException {
    ObjectNode document = JsonDocument.parse(json, null);
    if (!text(document, "version").orElse("").startsWith(VERSION)) {
      throw new UnreadableException("version: not a JSON Feed of version 1");
    }
    text(document, "title").ifPresent(feed::title);
    text(document, "language").ifPresent(feed::language);
    address(document, "feed_url", feed).ifPresent(self -> feed.link("self", self));
    for (JsonNode hub : document.path("hubs")) {
      if (text(hub, "type").orElse("").equalsIgnoreCase("WebSub")) {
        address(hub, "url", feed).ifPresent(target -> feed.link("hub", target));
      }
    }
    boolean more = true;
    for (JsonNode item : document.path("items")) {
      more = more && (item.isObject() ? feed.add(entry(item, feed)) : feed.addMalformed());
    }
  }

  private static EntryDraft entry(JsonNode item, FeedDraft feed) {
    return new EntryDraft(
        id(item).orElse(null),
        address(item, "url", feed).or(() -> address(item, "external_url", feed)).orElse(null),
        text(item, "title").map(PlainText::line).orElse(""),
        body(item),
        null,
        text(item, "language").map(PlainText::line).orElse(null),
        text(item, "date_published").flatMap(AtomReader::time).orElse(null),
        text(item, "date_modified").flatMap(AtomReader::time).orElse(null),
        ArticleStatus.USABLE);
  }

  /** A number is an id too, which the specification tells readers to take. */
  private static Optional<String> id(JsonNode item) {
    JsonNode id = item.path("id");
    return id.isNumber() ? Optional.of(id.asText()) : text(item, "id").map(String::strip);
  }

  private static String body(JsonNode item) {
    return text(item, "content_text")
        .map(PlainText::paragraphs)
        .filter(text -> !text.isEmpty())
        .or(() -> text(item, "content_html").map(HtmlText::of).filter(text -> !text.isEmpty()))
        .or(() -> text(item, "summary").map(PlainText::paragraphs))
        .orElse("");
  }

  private static Optional<URI> address(JsonNode object, String name, FeedDraft feed) {
    return text(object, name).flatMap(text -> WebAddress.of(text, feed.address()));
  }

  private static Optional<String> text(JsonNode object, String name) {
    return Optional.ofNullable(object.path(name).textValue()).filter(text -> !text.isBlank());
  }
}
