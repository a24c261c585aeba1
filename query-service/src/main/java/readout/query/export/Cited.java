package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import readout.contracts.ArticleId;

/** Which articles are told of beside an event. */
final class Cited {

  /** As many as an event keeps passages of: it bounds what one event can become. */
  static final int MOST = 50;

  private Cited() {}

  /** Those of all these events, each once. */
  static Set<ArticleId> articles(Collection<JsonNode> items) {
    return items.stream().flatMap(Cited::articles).collect(Collectors.toUnmodifiableSet());
  }

  /** In the order in which they report it. */
  static Stream<ArticleId> articles(JsonNode item) {
    return Items.each(item, "mentions")
        .map(mention -> Items.text(mention, "article"))
        .distinct()
        .limit(MOST)
        .map(ArticleId::new);
  }
}
