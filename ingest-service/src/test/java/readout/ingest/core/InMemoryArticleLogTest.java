package readout.ingest.core;

import java.util.List;
import readout.contracts.Article;
import readout.contracts.ArticleId;

class InMemoryArticleLogTest extends ArticleLogContract {

  private final InMemoryArticleLog log = new InMemoryArticleLog();

  @Override
  protected ArticleLog log() {
    return log;
  }

  @Override
  protected List<Article> recordsOf(ArticleId id) {
    return log.records().stream().filter(article -> article.id().equals(id)).toList();
  }
}
