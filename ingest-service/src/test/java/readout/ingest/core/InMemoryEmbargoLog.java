package readout.ingest.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;

/** A log of one partition in memory that confirms at once, or not, or only seems not to. */
public final class InMemoryEmbargoLog implements EmbargoLog {

  /** Without an article nothing waits any more. */
  private record Entry(ArticleId id, @Nullable Article article, @Nullable Instant until) {}

  private final List<Entry> entries = new ArrayList<>();
  private boolean failing;
  private boolean losing;

  @Override
  public CompletionStage<Place> hold(Article article, Instant until) {
    return add(new Entry(article.id(), article, until));
  }

  @Override
  public CompletionStage<Place> drop(ArticleId id) {
    return add(new Entry(id, null, null));
  }

  private synchronized CompletionStage<Place> add(Entry entry) {
    if (failing) {
      return failed("it is told to fail");
    }
    entries.add(entry);
    return losing
        ? failed("the confirmation is lost")
        : CompletableFuture.completedFuture(new Place(0, entries.size() - 1L));
  }

  @Override
  public synchronized CompletionStage<Article> read(Place place) {
    if (failing) {
      return failed("it is told to fail");
    }
    Article article =
        place.offset() < entries.size()
            ? entries.get(Math.toIntExact(place.offset())).article()
            : null;
    return article == null
        ? failed("nothing waits there")
        : CompletableFuture.completedFuture(article);
  }

  private static <T> CompletionStage<T> failed(String why) {
    return CompletableFuture.failedFuture(new LogUnavailableException(why, null));
  }

  /** Tells an index of all that stands here, as the tail of a replica does. */
  public synchronized void teach(EmbargoedArticles index) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Place place = new Place(0, i);
      if (entry.article() == null || entry.until() == null) {
        index.learnNothing(entry.id(), place);
      } else {
        index.learn(entry.article(), entry.until(), place);
      }
    }
  }

  /** How many records and tombstones were written. */
  public synchronized int size() {
    return entries.size();
  }

  public synchronized void fail() {
    failing = true;
  }

  public synchronized void recover() {
    failing = false;
    losing = false;
  }

  /** What is written stands, but its writer does not learn so. */
  public synchronized void loseConfirmations() {
    losing = true;
  }
}
