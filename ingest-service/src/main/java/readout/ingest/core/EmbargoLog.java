package readout.ingest.core;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import readout.contracts.Article;
import readout.contracts.ArticleId;

/**
 * Where articles wait that nobody may read yet; a port of {@link Intake}. Each call fails with
 * {@link LogUnavailableException} when the log does not answer in time; whether something was
 * written is then not known.
 */
public interface EmbargoLog {

  /**
   * Where a record stands.
   *
   * @param offset of two records of one article the later has the greater
   */
  record Place(int partition, long offset) {}

  /**
   * Writes an article that waits, in place of what waits of it, and completes once that cannot be
   * lost. Fails with {@link ArticleTooLargeException} when the log can never take it.
   */
  CompletionStage<Place> hold(Article article, Instant until);

  /**
   * Writes that nothing waits of the article up to this revision any more; its text is then gone
   * after a while. So is that of a later revision which stands before it, written by another
   * replica meanwhile: whoever reads both has it written again.
   */
  CompletionStage<Place> drop(ArticleId id, long revision);

  /**
   * The article that waits here. Fails with {@link LogUnavailableException} also when another one
   * stands in its place by now.
   */
  CompletionStage<Article> read(Place place);
}
