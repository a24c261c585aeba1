package readout.ingest.core;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import readout.contracts.Article;
import readout.contracts.ArticleId;

/**
 * The articles that stand on the log, by id. Safe for use by several threads; being told of a
 * record twice, or of records out of order, changes nothing.
 */
public final class KnownArticles {

  private final ConcurrentMap<Key, KnownArticle> byId = new ConcurrentHashMap<>();

  /** Takes note of a record that the log holds for certain, at this position. */
  public void learn(Article article, long position) {
    learn(article.id(), KnownArticle.of(article, position));
  }

  void learn(ArticleId id, KnownArticle learned) {
    byId.merge(Key.of(id), learned, (known, later) -> later.replaces(known) ? later : known);
  }

  /** What is known of the article; empty when the log holds nothing of it. */
  public Optional<KnownArticle> find(ArticleId id) {
    return Optional.ofNullable(byId.get(Key.of(id)));
  }

  /** How many articles are known. */
  public int size() {
    return byId.size();
  }

  /** The 128 bits of an id in a third of the space its digits take. */
  private record Key(long high, long low) {

    static Key of(ArticleId id) {
      String digits = id.value();
      return new Key(
          Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
    }
  }
}
