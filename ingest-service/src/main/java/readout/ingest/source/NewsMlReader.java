package readout.ingest.source;

import java.nio.charset.Charset;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads IPTC NewsML-G2 (iptc.org/standards/newsml-g2): a newsItem, or a newsMessage with several.
 * The root element says which; the two media types may be mixed up or be plain {@code
 * application/xml}.
 */
public final class NewsMlReader {

  static final int MOST_ITEMS = 1_000;

  private NewsMlReader() {}

  /**
   * Reads a document in the charset that the request names, if it names one; never throws for what
   * a feed may send. Nothing is taken of a message that is not well-formed to its end.
   */
  public static Delivery read(byte[] xml, @Nullable Charset charset) {
    try {
      Element root = XmlDocument.parse(xml, charset);
      return switch (root.tagName()) {
        case "newsItem" -> new Delivery.One(NewsMlItem.read(root));
        case "newsMessage" -> message(root);
        default -> {
          String name = ArticleValues.excerpt(root.tagName());
          yield unreadable("the root is no newsItem and no newsMessage but " + name);
        }
      };
    } catch (UnreadableException e) {
      return unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Delivery message(Element message) {
    List<Element> items =
        Xml.children(message, "itemSet").flatMap(set -> set.children().stream()).toList();
    if (items.isEmpty()) {
      return invalid("no item");
    }
    if (items.size() > MOST_ITEMS) {
      return invalid("more than " + MOST_ITEMS + " items: " + items.size());
    }
    return new Delivery.Several(items.stream().map(NewsMlItem::read).toList());
  }

  private static Delivery invalid(String detail) {
    return new Delivery.One(new Reading.Invalid(List.of(new Fault("newsMessage/itemSet", detail))));
  }

  private static Delivery unreadable(String detail) {
    return new Delivery.One(new Reading.Unreadable(detail));
  }
}
