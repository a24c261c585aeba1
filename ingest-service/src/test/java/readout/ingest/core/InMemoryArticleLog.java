package readout.ingest.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import readout.contracts.Article;

/** A log in memory that confirms at once, or when told to, or not. */
public final class InMemoryArticleLog implements ArticleLog {

  private final List<Article> records = new ArrayList<>();
  private final Deque<CompletableFuture<Long>> unconfirmed = new ArrayDeque<>();
  private boolean confirming = true;
  private boolean failing;

  @Override
  public synchronized CompletionStage<Long> publish(Article article) {
    if (failing) {
      return CompletableFuture.failedFuture(
          new LogUnavailableException("it is told to fail", null));
    }
    records.add(article);
    CompletableFuture<Long> confirmation = new CompletableFuture<>();
    if (confirming) {
      confirmation.complete(records.size() - 1L);
    } else {
      unconfirmed.add(confirmation);
    }
    return confirmation;
  }

  public synchronized List<Article> records() {
    return List.copyOf(records);
  }

  Article last() {
    return records().get(records().size() - 1);
  }

  void holdConfirmations() {
    confirming = false;
  }

  void confirmOne() {
    unconfirmed.remove().complete(records().size() - 1L);
  }

  /** The record is there, but the confirmation of it is lost. */
  void loseOneConfirmation() {
    unconfirmed.remove().completeExceptionally(new LogUnavailableException("it is lost", null));
  }

  void confirmAtOnce() {
    confirming = true;
  }

  void fail() {
    failing = true;
  }

  void recover() {
    failing = false;
  }
}
