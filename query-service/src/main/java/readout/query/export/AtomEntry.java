package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.query.store.ChangedEvent;
import readout.query.timeline.Chronicler;
import readout.query.timeline.Line;
import readout.query.timeline.Links;
import readout.query.timeline.Source;
import readout.query.timeline.Timeline;

/** An event as an entry of a feed, in words; what articles say never becomes mark-up. */
final class AtomEntry {

  private final XmlText xml;
  private final Map<ArticleId, ArticleReference> articles;
  private final Addresses addresses;

  AtomEntry(XmlText xml, Map<ArticleId, ArticleReference> articles, Addresses addresses) {
    this.xml = xml;
    this.articles = articles;
    this.addresses = addresses;
  }

  void write(ChangedEvent event) {
    JsonNode item = Items.read(event.item());
    Timeline told = Chronicler.timeline(List.of(event.item()), ids -> articles, null);
    Line line = told.lines().get(0);
    List<Source> sources = told.sources().stream().limit(Cited.MOST).toList();
    xml.element(
        "entry",
        () -> {
          xml.element("id", AtomFeed.urn(line.event()));
          xml.element("title", EventTitle.of(item) + ": " + status(item));
          xml.element("updated", event.changed().toString());
          link("alternate", addresses.event(item), "application/json", "");
          sources.stream().filter(source -> Links.isWeb(source.url())).forEach(this::via);
          categories(item);
          xml.element("summary", line.when() + ": " + line.text());
          xml.element("content", () -> content(line, sources));
        });
  }

  private static String status(JsonNode item) {
    String status = Items.text(item, "status").replace('_', ' ');
    return item.path("overdue").asBoolean() ? status + ", not known to be held" : status;
  }

  /** The articles are where it is known from. */
  private void via(Source source) {
    link("via", Links.escaped(source.url()), "", source.headline());
  }

  private void link(String relation, String address, String type, String title) {
    xml.element(
        "link",
        () -> {
          xml.attribute("rel", relation);
          xml.attribute("type", type);
          xml.attribute("href", address);
          xml.attribute("title", title);
        });
  }

  private void categories(JsonNode item) {
    Stream.concat(
            Stream.of("type", "status", "mode", "instrument").map(field -> Items.text(item, field)),
            Items.each(item, "topics").map(JsonNode::asText))
        .filter(Predicate.not(String::isBlank))
        .distinct()
        .forEach(term -> xml.element("category", () -> xml.attribute("term", term)));
  }

  /** HTML as text, as section 3.1.1.2 has it. */
  private void content(Line line, List<Source> sources) {
    XmlText html = new XmlText();
    html.element("p", line.when() + ": " + line.text());
    html.element(
        "ul", () -> sources.forEach(source -> html.element("li", () -> tell(html, source))));
    xml.attribute("type", "html");
    xml.characters(html.toString());
  }

  private static void tell(XmlText html, Source source) {
    String headline = source.headline().isBlank() ? source.article() : source.headline();
    if (Links.isWeb(source.url())) {
      html.element(
          "a",
          () -> {
            html.attribute("href", Links.escaped(source.url()));
            html.characters(headline);
          });
    } else {
      html.characters(headline);
    }
    html.characters(source.source() == null ? "" : ", " + source.source());
    if (source.published() != null) {
      html.characters(", " + source.published().toLocalDate());
    }
    if (!source.quote().isBlank()) {
      html.characters(": ");
      html.element("q", source.quote());
    }
  }
}
