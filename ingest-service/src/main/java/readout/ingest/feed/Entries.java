package readout.ingest.feed;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import readout.ingest.api.Answer;
import readout.ingest.api.ArticleDesk;
import readout.ingest.config.IngestSettings;
import readout.ingest.core.SubmittedArticle;
import readout.ingest.source.FeedDocument;
import readout.ingest.source.FeedEntry;
import readout.ingest.source.Reading;

/** Brings the entries of a feed to the desk, a few at once, and waits for what becomes of them. */
@ApplicationScoped
class Entries {

  private static final Logger LOG = Logger.getLogger(Entries.class);
  private static final int AT_ONCE = 32;

  private final ArticleDesk desk;
  private final FeedCounters counters;
  private final int longest;

  Entries(ArticleDesk desk, FeedCounters counters, IngestSettings settings) {
    this.desk = desk;
    this.counters = counters;
    this.longest = settings.maxArticleBytes();
  }

  /** Whether the desk takes articles at all. */
  boolean isOpen() {
    return desk.isOpen();
  }

  /**
   * False when the desk could not take them at the moment; those that it took are then answered
   * {@code unchanged} the next time.
   */
  boolean take(String feed, FeedDocument document) throws InterruptedException {
    List<CompletableFuture<Answer>> waiting = new ArrayList<>();
    boolean taken = true;
    for (FeedEntry entry : document.entries()) {
      if (entry instanceof FeedEntry.Skipped skipped) {
        counters.entry(feed, "skipped", skipped.reason().name());
      } else {
        submit(feed, ((FeedEntry.Read) entry).article(), waiting);
      }
      if (waiting.size() == AT_ONCE) {
        taken &= awaitAll(feed, waiting);
      }
      if (!taken) {
        return false;
      }
    }
    return awaitAll(feed, waiting);
  }

  private void submit(
      String feed, SubmittedArticle article, List<CompletableFuture<Answer>> waiting) {
    if (article.body().length() > longest) {
      counters.entry(feed, "skipped", "too-large");
      return;
    }
    Reading reading = new Reading.Read(article);
    waiting.add(desk.take(feed, () -> reading, Context.current()).toCompletableFuture());
  }

  private boolean awaitAll(String feed, List<CompletableFuture<Answer>> waiting)
      throws InterruptedException {
    boolean taken = true;
    for (CompletableFuture<Answer> each : waiting) {
      taken &= count(feed, await(each));
    }
    waiting.clear();
    return taken;
  }

  /** The desk always answers, and in time. */
  private static Answer await(CompletableFuture<Answer> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private boolean count(String feed, Answer answer) {
    if (answer instanceof Answer.Taken taken) {
      counters.entry(feed, taken.outcome());
      return true;
    }
    Answer.Refused refused = (Answer.Refused) answer;
    if (refused.code().isPassing()) {
      counters.entry(feed, "unavailable");
      return false;
    }
    counters.entry(feed, "refused", refused.code().slug());
    LOG.debugf("refused entry feed=%s reason=%s", feed, refused.code().slug());
    return true;
  }
}
