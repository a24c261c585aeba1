package readout.ingest.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;

/** A log of one partition in memory that confirms at once, or not, or only seems not to. */
public final class InMemoryEmbargoLog implements EmbargoLog {

  private sealed interface Entry {

    ArticleId id();
  }

  private record Held(ArticleId id, Article article, Instant until) implements Entry {}

  private record Tombstone(ArticleId id, long revision) implements Entry {}

  /** Those that were compacted away are null. */
  private final List<@Nullable Entry> entries = new ArrayList<>();

  private boolean failing;
  private boolean losing;

  @Override
  public CompletionStage<Place> hold(Article article, Instant until) {
    return add(new Held(article.id(), article, until));
  }

  @Override
  public CompletionStage<Place> drop(ArticleId id, long revision) {
    return add(new Tombstone(id, revision));
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
    return place.offset() < entries.size()
            && entries.get(Math.toIntExact(place.offset())) instanceof Held held
        ? CompletableFuture.completedFuture(held.article())
        : failed("nothing waits there");
  }

  private static <T> CompletionStage<T> failed(String why) {
    return CompletableFuture.failedFuture(new LogUnavailableException(why, null));
  }

  /** Tells an index of all that stands here, as the tail of a replica does. */
  public synchronized void teach(EmbargoedArticles index) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Place place = new Place(0, i);
      if (entry instanceof Held held) {
        index.learn(held.article(), held.until(), place);
      } else if (entry instanceof Tombstone tombstone) {
        index.learnNothing(tombstone.id(), tombstone.revision(), place);
      }
    }
  }

  /** Keeps only the last of each article, as a compacted topic does in the end. */
  synchronized void compact() {
    Set<ArticleId> kept = new HashSet<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (entry != null && !kept.add(entry.id())) {
        entries.set(i, null);
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
