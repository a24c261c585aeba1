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
   * Takes note of a tombstone that was read from the log. A later revision than it ends is not
   * given up for it, as the one who wrote it had not heard of it, nor is what this replica wrote.
   *
   * @param revision the last that it ends
   */
  public void learnNothing(ArticleId id, long revision, EmbargoLog.Place since) {
    end(id, since, held -> held.ours() || held.article().revision() > revision);
  }

  /** Takes note of a tombstone that this replica wrote. */
  void forget(ArticleId id, long revision, EmbargoLog.Place since) {
    end(id, since, held -> held.article().revision() > revision);
  }

  private void end(ArticleId id, EmbargoLog.Place since, Predicate<EmbargoedArticle> stays) {
    byId.computeIfPresent(
        id,
        (same, held) -> {
          if (held.place().offset() > since.offset()) {
            return held;
          }
          return stays.test(held) ? held.asErased() : null;
        });
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
