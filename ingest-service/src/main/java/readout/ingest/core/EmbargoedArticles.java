package readout.ingest.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import readout.contracts.Article;
import readout.contracts.ArticleId;

/**
 * The articles that wait for the end of their embargo, by id. Safe for use by several threads;
 * being told of a record twice, or of records out of order, changes nothing.
 */
public final class EmbargoedArticles {

  private final ConcurrentMap<ArticleId, EmbargoedArticle> byId = new ConcurrentHashMap<>();

  /** Takes note of a record that was read from the log. */
  public void learn(Article article, Instant until, EmbargoLog.Place place) {
    learn(article, until, place, false);
  }

  /** Takes note of a record that this replica wrote. */
  void hold(Article article, Instant until, EmbargoLog.Place place) {
    learn(article, until, place, true);
  }

  private void learn(Article article, Instant until, EmbargoLog.Place place, boolean ours) {
    EmbargoedArticle learned =
        new EmbargoedArticle(article.id(), KnownArticle.of(article), until, place, ours, false);
    byId.merge(article.id(), learned, EmbargoedArticle::or);
  }

  /**
   * Takes note of a tombstone that was read from the log. What this replica wrote is not given up
   * for it: the other one may not have heard of it.
   */
  public void learnNothing(ArticleId id, EmbargoLog.Place since) {
    byId.computeIfPresent(
        id,
        (same, held) -> {
          if (held.place().offset() > since.offset()) {
            return held;
          }
          return held.ours() ? held.asErased() : null;
        });
  }

  /** Takes note that nothing waits of the article since this place in the log. */
  void forget(ArticleId id, EmbargoLog.Place since) {
    byId.computeIfPresent(id, (same, held) -> held.place().offset() < since.offset() ? null : held);
  }

  /** What waits of the article. */
  public Optional<EmbargoedArticle> find(ArticleId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those of which this holds, the one that ends first before the others. */
  public List<EmbargoedArticle> select(Predicate<EmbargoedArticle> which) {
    return byId.values().stream()
        .filter(which)
        .sorted(Comparator.comparing(EmbargoedArticle::until))
        .toList();
  }

  /** When the next embargo ends; empty when nothing waits. */
  public Optional<Instant> next() {
    return byId.values().stream().map(EmbargoedArticle::until).min(Instant::compareTo);
  }

  /** How many articles wait. */
  public int size() {
    return byId.size();
  }
}
