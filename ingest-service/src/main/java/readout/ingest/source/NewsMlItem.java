package readout.ingest.source;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleStatus;
import readout.ingest.core.SubmittedArticle;

/** One newsItem of NewsML-G2, being read. */
final class NewsMlItem {

  private final Element item;
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private NewsMlItem(Element item) {
    this.item = item;
  }

  /** Other items of G2 (packages, concepts, plans) are no articles. */
  static Reading read(Element item) {
    if (!item.tagName().equals("newsItem")) {
      String name = ArticleValues.excerpt(item.tagName());
      return new Reading.Invalid(List.of(new Fault(name, "no newsItem, and only those are read")));
    }
    return new NewsMlItem(item).read();
  }

  private Reading read() {
    String uri = ArticleValues.uri(Xml.attribute(item, "guid"), fault -> add("@guid", fault));
    Long version =
        ArticleValues.version(Xml.attribute(item, "version"), fault -> add("@version", fault));
    ArticleStatus status = status();
    OffsetDateTime modified = time("versionCreated");
    OffsetDateTime created = time("firstCreated");
    OffsetDateTime embargoed = time("embargoed");
    NewsMlText text = text(status);
    if (!faults.isEmpty()) {
      return new Reading.Invalid(faults);
    }
    SubmittedArticle article =
        new SubmittedArticle(
            uri,
            version,
            NewsMlSource.of(item).orElse(null),
            text.headline(),
            text.body(),
            text.language(),
            created == null ? modified : created,
            modified,
            status,
            NewsMlAddress.of(item).orElse(null),
            embargoed);
    return new Reading.Read(article, notes);
  }

  /** An embargo without an end lasts until the feed sends the item again, so it is withheld. */
  private ArticleStatus status() {
    Optional<Element> element = Xml.at(item, "itemMeta", "pubStatus").findFirst();
    ArticleStatus status =
        ArticleValues.status(
            element.flatMap(Xml::code), fault -> add("/itemMeta/pubStatus", fault));
    boolean endless =
        Xml.at(item, "itemMeta", "embargoed").anyMatch(embargo -> Xml.text(embargo).isEmpty());
    if (endless && status == ArticleStatus.USABLE) {
      notes.add("embargoed: without an end, so it is withheld");
      return ArticleStatus.WITHHELD;
    }
    return status;
  }

  private @Nullable OffsetDateTime time(String name) {
    Optional<String> text =
        Xml.at(item, "itemMeta", name).flatMap(e -> Xml.text(e).stream()).findFirst();
    return ArticleValues.time(text, fault -> add("/itemMeta/" + name, fault));
  }

  private NewsMlText text(ArticleStatus status) {
    NewsMlText text = NewsMlText.of(item);
    if (text.body().isEmpty() && status == ArticleStatus.USABLE) {
      String kind =
          Xml.at(item, "itemMeta", "itemClass")
              .flatMap(itemClass -> Xml.code(itemClass).stream())
              .map(code -> "; its class is " + ArticleValues.excerpt(code))
              .findFirst()
              .orElse("");
      add("/contentSet", "no body with text" + kind);
    }
    notes.addAll(text.notes());
    return text;
  }

  private void add(String place, String detail) {
    faults.add(new Fault("newsItem" + place, detail));
  }
}
