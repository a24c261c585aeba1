package readout.extract.kafka;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import readout.contracts.Article;
import readout.contracts.ArticleReference;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.Outcome;

/** Reads what a test tells it to by the first word of the body; everything else reports nothing. */
final class ScriptedReading implements ArticleReading {

  static final Extractor EXTRACTOR = new Extractor("scripted", "1");

  /** Bodies that break the reader. */
  static final String THROWS = "THROWS secret words";

  static final String OVERFLOWS = "OVERFLOWS secret words";
  static final String EXHAUSTS = "EXHAUSTS secret words";

  /** A body whose reading ends when the test lets it. */
  static final String WAITS = "WAITS for the gate";

  static final String FOREIGN = "FOREIGN";

  final Queue<String> read = new ConcurrentLinkedQueue<>();
  final Semaphore gate = new Semaphore(0);
  final CountDownLatch waiting = new CountDownLatch(1);

  /** Whether bodies that break the reader do so no more. */
  volatile boolean mended;

  private final Map<String, Thread> atOnce = new ConcurrentHashMap<>();
  private volatile int mostAtOnce;

  @Override
  public Extraction read(Article article) {
    read.add(article.uri() + "@" + article.revision());
    atOnce.put(article.uri(), Thread.currentThread());
    mostAtOnce = Math.max(mostAtOnce, atOnce.size());
    try {
      return answer(article);
    } finally {
      atOnce.remove(article.uri());
    }
  }

  int mostAtOnce() {
    return mostAtOnce;
  }

  private Extraction answer(Article article) {
    switch (mended ? "" : article.body().split(" ", 2)[0]) {
      case "THROWS" -> throw new IllegalStateException(article.body());
      case "OVERFLOWS" -> throw new StackOverflowError(article.body());
      case "EXHAUSTS" -> throw new OutOfMemoryError(article.body());
      case "FOREIGN" -> {
        return Extraction.unread(
            ArticleReference.to(article), EXTRACTOR, Outcome.UNSUPPORTED_LANGUAGE);
      }
      case "WAITS" -> awaitGate();
      default -> {}
    }
    return Extraction.unread(ArticleReference.to(article), EXTRACTOR, Outcome.NOTHING);
  }

  private void awaitGate() {
    waiting.countDown();
    try {
      if (!gate.tryAcquire(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the test opened no gate");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
