package readout.ingest.core;

import java.util.concurrent.CompletionStage;
import readout.contracts.Article;

/** Where articles are published; the port of {@link Intake}. */
public interface ArticleLog {

  /**
   * Publishes a record and completes with its position once it cannot be lost. When it fails the
   * outcome is unknown: the record may stand on the log or come to stand on it.
   *
   * @return fails with {@link LogUnavailableException} when the log did not confirm in time, and
   *     with {@link ArticleTooLargeException} when it can never take the record
   */
  CompletionStage<Long> publish(Article article);
}
