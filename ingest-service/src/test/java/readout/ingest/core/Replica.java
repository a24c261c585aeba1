package readout.ingest.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import readout.contracts.Article;
import readout.contracts.ArticleId;

/** One service at two logs in memory, which it may share with another. */
final class Replica {

  private final InMemoryArticleLog log;
  private final InMemoryEmbargoLog embargoes;
  private final KnownArticles known = new KnownArticles();
  final EmbargoedArticles embargoed = new EmbargoedArticles();
  final Intake intake;

  /** Knows what stands on the logs. */
  Replica(InMemoryArticleLog log, InMemoryEmbargoLog embargoes) {
    this.log = log;
    this.embargoes = embargoes;
    this.intake = new Intake(known, embargoed, embargoes, Runnable::run);
    catchUp();
  }

  /** Reads what the others wrote. */
  void catchUp() {
    List<Article> records = log.records();
    for (int i = 0; i < records.size(); i++) {
      known.learn(records.get(i), i);
    }
    embargoes.teach(embargoed);
  }

  Receipt submit(String feed, SubmittedArticle article, Instant now) {
    return intake.submit(feed, article, now, log).join();
  }

  Receipt withdraw(String feed, ArticleId id) {
    return intake.withdraw(feed, id, log).join();
  }

  Optional<KnownArticle> release(ArticleId id, Instant now) {
    return intake.release(id, now, log).join();
  }
}
