package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.query.timeline.Links;

/** The articles that report an event, with the passages that do, in the words of schema.org. */
final class LinkedArticles {

  private final Addresses addresses;
  private final Map<ArticleId, ArticleReference> known;

  LinkedArticles(Addresses addresses, Map<ArticleId, ArticleReference> known) {
    this.addresses = addresses;
    this.known = known;
  }

  /** Each once, in the order of the mentions; as many as are cited. */
  List<ObjectNode> of(JsonNode item) {
    Map<String, List<ObjectNode>> quotes = quotes(item);
    List<ObjectNode> articles = new ArrayList<>();
    for (ArticleId id : Cited.articles(item).toList()) {
      ObjectNode article = LinkedParts.typed("NewsArticle");
      article.put("@id", addresses.article(id.value())).put("identifier", id.value());
      tell(article, known.get(id));
      LinkedParts.put(article, "hasPart", quotes.getOrDefault(id.value(), List.of()));
      articles.add(article);
    }
    return articles;
  }

  private static void tell(ObjectNode node, @Nullable ArticleReference article) {
    if (article == null) {
      return;
    }
    LinkedParts.put(node, "headline", article.headline());
    LinkedParts.put(node, "inLanguage", article.language());
    if (Links.isWeb(article.url())) {
      node.put("url", Links.escaped(article.url()));
    }
    if (article.published() != null) {
      node.put("datePublished", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(article.published()));
    }
    if (article.source() != null) {
      node.set("publisher", LinkedParts.typed("Organization").put("name", article.source()));
    }
  }

  private static Map<String, List<ObjectNode>> quotes(JsonNode item) {
    Map<String, List<ObjectNode>> quotes = new LinkedHashMap<>();
    Items.each(item, "evidence")
        .forEach(
            evidence -> {
              ObjectNode quote =
                  LinkedParts.typed("Quotation").put("text", Items.text(evidence, "quote"));
              List<ObjectNode> all =
                  quotes.computeIfAbsent(
                      Items.text(evidence, "article"), absent -> new ArrayList<>());
              if (!all.contains(quote)) {
                all.add(quote);
              }
            });
    return quotes;
  }
}
