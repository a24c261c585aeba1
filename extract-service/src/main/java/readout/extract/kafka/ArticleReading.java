package readout.extract.kafka;

import readout.contracts.Article;
import readout.contracts.Extraction;

/** Reads usable articles. Thread-safe; the same article gives the same answer. */
@FunctionalInterface
public interface ArticleReading {

  /**
   * What the article reports, or that its language is not read. Whatever it throws counts against
   * this article alone.
   */
  Extraction read(Article article);
}
