package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.ingest.core.ArticleLogContract.article;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;

/** What every log of embargoed articles keeps. */
public abstract class EmbargoLogContract {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Instant END = Instant.parse("2026-01-24T05:00:00.5Z");

  protected abstract EmbargoLog log();

  /** What a replica knows that starts now. */
  protected abstract EmbargoedArticles learned();

  private static <T> T await(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static ArticleId id(String uri) {
    return ArticleId.of("harbour", uri);
  }

  @Test
  void whatWaitsIsReadAsItWasHeld() {
    Article article = article("urn:embargo:read", 3);

    EmbargoLog.Place place = await(log().hold(article, END));

    assertThat(await(log().read(place))).isEqualTo(article);
    assertThat(learned().find(article.id()))
        .contains(
            new EmbargoedArticle(article.id(), KnownArticle.of(article), END, place, false, false));
  }

  @Test
  void whatIsHeldLaterReplacesWhatWaits() {
    EmbargoLog.Place first = await(log().hold(article("urn:embargo:again", 1), END));
    EmbargoLog.Place second =
        await(log().hold(article("urn:embargo:again", 2), END.plusSeconds(1)));

    EmbargoedArticle held = learned().find(id("urn:embargo:again")).orElseThrow();

    assertThat(second.offset()).isGreaterThan(first.offset());
    assertThat(second.partition()).isEqualTo(first.partition());
    assertThat(held.article().revision()).isEqualTo(2);
    assertThat(held.until()).isEqualTo(END.plusSeconds(1));
    assertThat(await(log().read(held.place())).revision()).isEqualTo(2);
  }

  @Test
  void whatIsDroppedWaitsNoMore() {
    EmbargoLog.Place held = await(log().hold(article("urn:embargo:dropped", 1), END));

    EmbargoLog.Place dropped = await(log().drop(id("urn:embargo:dropped"), 1));

    assertThat(dropped.offset()).isGreaterThan(held.offset());
    assertThat(learned().find(id("urn:embargo:dropped"))).isEmpty();
    assertThat(log().read(dropped))
        .failsWithin(LIMIT)
        .withThrowableThat()
        .withCauseInstanceOf(LogUnavailableException.class);
  }

  @Test
  void aTombstoneOfAnEarlierRevisionDoesNotEndWhatWaits() {
    Article article = article("urn:embargo:missed", 3);
    EmbargoLog.Place place = await(log().hold(article, END));

    await(log().drop(article.id(), 2));

    assertThat(learned().find(article.id()))
        .contains(
            new EmbargoedArticle(article.id(), KnownArticle.of(article), END, place, false, true));
    assertThat(await(log().read(place))).isEqualTo(article);
  }

  @Test
  void readingGoesBackAndForth() {
    EmbargoLog.Place one = await(log().hold(article("urn:embargo:one", 1), END));
    EmbargoLog.Place other = await(log().hold(article("urn:embargo:other", 2), END));

    assertThat(await(log().read(other)).id()).isEqualTo(id("urn:embargo:other"));
    assertThat(await(log().read(one)).id()).isEqualTo(id("urn:embargo:one"));
    assertThat(await(log().read(other)).id()).isEqualTo(id("urn:embargo:other"));
  }
}
