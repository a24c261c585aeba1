package readout.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The text of IPTC's NITF (iptc.org/standards/nitf): its paragraphs are those of HTML, and its
 * other elements are given the names that HTML has for them.
 */
final class Nitf {

  private static final Map<String, String> NAMES_IN_HTML =
      Map.of(
          "hl1", "h1",
          "hl2", "h2",
          "block", "div",
          "bq", "blockquote",
          "note", "div",
          "fn", "div",
          "nitf-table", "div",
          "media", "figcaption",
          "body.head", "head",
          "body.end", "head");

  private Nitf() {}

  /**
   * What stands between the head of the body and its end: neither headlines nor bylines. Renames
   * what it returns.
   */
  static Element body(Element nitf) {
    Element content =
        Xml.at(nitf, "body", "body.content")
            .findFirst()
            .or(() -> Xml.children(nitf, "body").findFirst())
            .orElse(nitf);
    for (Element element : content.getAllElements()) {
      String name = NAMES_IN_HTML.get(element.tagName());
      if (name != null) {
        element.tagName(name);
      }
    }
    return content;
  }

  static Optional<String> headline(Element nitf) {
    return Xml.at(nitf, "body", "body.head", "hedline", "hl1")
        .flatMap(headline -> Xml.text(headline).stream())
        .findFirst();
  }
}
