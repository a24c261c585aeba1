package readout.extract.config;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import readout.contracts.Article;
import readout.extract.file.ArticleFile;
import readout.extract.kafka.ArticleReading;
import readout.extract.kafka.ReadingPool;

/**
 * Reads the samples again and again while no article waits, and throws away what it finds. A
 * virtual machine that has just begun takes ten times as long for an article as one that has
 * compiled what it runs; so news that comes in a minute after the start does not queue.
 */
final class WarmUp {

  private static final Logger LOG = Logger.getLogger(WarmUp.class);

  private static final String FOLDER = "/readout/extract/samples/";

  /** Those of the samples that are in English and say most. */
  private static final List<String> SAMPLES =
      List.of(
          "01-brussels-two-meetings.json",
          "02-ankara-luncheon.json",
          "03-tour-timeline.json",
          "04-nato-preview.json",
          "05-blog-fact-check.json",
          "06-eight-envoys-in-seoul.json",
          "09-camp-david.json",
          "12-obama-rouhani-call.json",
          "13-budapest-memorandum.json",
          "14-iran-talks-extended.json",
          "15-open-skies-left.json",
          "17-minsk-summit-corrected.json");

  private static final long PAUSE_MILLIS = 20;

  private final ArticleReading reading;
  private final ReadingPool pool;
  private final int readings;

  /**
   * @param readings how many articles to read before it is enough
   */
  WarmUp(ArticleReading reading, ReadingPool pool, int readings) {
    this.reading = reading;
    this.pool = pool;
    this.readings = readings;
  }

  /** Returns when it is done, or the thread was interrupted. */
  void run() throws IOException {
    List<Article> articles = articles();
    long begin = System.nanoTime();
    try {
      for (int i = 0; i < readings; i++) {
        awaitQuiet();
        reading.read(articles.get(i % articles.size()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    Duration time = Duration.ofNanos(System.nanoTime() - begin);
    LOG.infof("warmed up readings=%d millis=%d", readings, time.toMillis());
  }

  private void awaitQuiet() throws InterruptedException {
    while (!pool.isIdle()) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private static List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String name : SAMPLES) {
      try (InputStream sample = WarmUp.class.getResourceAsStream(FOLDER + name)) {
        if (sample == null) {
          throw new FileNotFoundException(FOLDER + name);
        }
        String text = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        articles.add(ArticleFile.parse(name, text, null));
      }
    }
    return articles;
  }
}
