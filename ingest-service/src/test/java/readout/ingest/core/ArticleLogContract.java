package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

/** What every log keeps. */
public abstract class ArticleLogContract {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  protected abstract ArticleLog log();

  /** The records of the article that a reader finds, in order. */
  protected abstract List<Article> recordsOf(ArticleId id);

  protected static Article article(String uri, long revision) {
    return new Article(
        ArticleId.of("harbour", uri),
        uri,
        "harbour",
        1,
        revision,
        "Harbour Wire",
        "Ministers meet",
        "They met in the harbour.",
        "en",
        null,
        null,
        ArticleStatus.USABLE,
        null);
  }

  @Test
  void aConfirmedRecordIsReadAsItWasPublished() {
    Article article = article("urn:contract:read", 1);

    assertThat(log().publish(article)).succeedsWithin(LIMIT);

    assertThat(recordsOf(article.id())).containsExactly(article);
  }

  @Test
  void recordsOfOneArticleStandInTheOrderTheyWerePublished() {
    List<Article> articles =
        IntStream.rangeClosed(1, 50).mapToObj(i -> article("urn:contract:order", i)).toList();

    List<Long> positions =
        articles.stream()
            .map(article -> log().publish(article).toCompletableFuture())
            .toList()
            .stream()
            .map(position -> position.orTimeout(20, TimeUnit.SECONDS).join())
            .toList();

    assertThat(positions).isSorted().doesNotHaveDuplicates();
    assertThat(recordsOf(articles.get(0).id())).isEqualTo(articles);
  }

  @Test
  void publishingTwiceMakesTwoRecords() {
    Article article = article("urn:contract:twice", 1);
    assertThat(log().publish(article)).succeedsWithin(LIMIT);
    assertThat(log().publish(article)).succeedsWithin(LIMIT);

    assertThat(recordsOf(article.id())).containsExactly(article, article);
  }
}
