package readout.query.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.contracts.Digests;
import readout.query.store.ChangedEvent;

/**
 * A page of a feed (RFC 4287, RFC 5005 section 3).
 *
 * @param path what is subscribed to: the path of a list
 * @param filters as in its address; empty for all
 * @param self where this page is
 * @param first where the first page is
 * @param next where the feed goes on; null on the last page
 */
public record AtomFeed(
    String path, String filters, String self, String first, @Nullable String next) {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /** Groups of digits as RFC 9562 has them. */
  private static final int[] GROUPS = {0, 8, 12, 16, 20, 32};

  /**
   * The page as XML.
   *
   * @param events in the order of the feed
   * @param articles what is known of those that report them
   */
  public String of(
      List<ChangedEvent> events, Map<ArticleId, ArticleReference> articles, Addresses addresses) {
    XmlText xml = new XmlText();
    xml.declaration();
    xml.element(
        "feed",
        () -> {
          xml.namespace(NAMESPACE);
          head(xml, updated(events));
          AtomEntry entry = new AtomEntry(xml, articles, addresses);
          events.forEach(entry::write);
        });
    return xml.toString();
  }

  private void head(XmlText xml, Instant updated) {
    xml.element("id", urn(Digests.sha256Hex128("feed", path, filters)));
    xml.element("title", "Readout: " + path + ", latest changes first");
    if (!filters.isEmpty()) {
      xml.element("subtitle", filters);
    }
    xml.element("updated", updated.toString());
    xml.element("author", () -> xml.element("name", "Readout"));
    link(xml, "self", self);
    link(xml, "first", first);
    if (next != null) {
      link(xml, "next", next);
    }
  }

  private static void link(XmlText xml, String relation, String address) {
    xml.element(
        "link",
        () -> {
          xml.attribute("rel", relation);
          xml.attribute("type", "application/atom+xml");
          xml.attribute("href", address);
        });
  }

  /** RFC 4287 asks for one, also where there is no entry; then it is before all changes. */
  private static Instant updated(List<ChangedEvent> events) {
    return events.stream().map(ChangedEvent::changed).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /**
   * An id that is the same on every host.
   *
   * @param digits 32 hexadecimal ones
   */
  static String urn(String digits) {
    StringBuilder urn = new StringBuilder("urn:uuid:");
    for (int group = 1; group < GROUPS.length; group++) {
      urn.append(group == 1 ? "" : "-").append(digits, GROUPS[group - 1], GROUPS[group]);
    }
    return urn.toString();
  }
}
