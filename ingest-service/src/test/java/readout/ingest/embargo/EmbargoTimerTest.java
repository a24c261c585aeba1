package readout.ingest.embargo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.ingest.core.EmbargoedArticles;
import readout.ingest.core.InMemoryArticleLog;
import readout.ingest.core.InMemoryEmbargoLog;
import readout.ingest.core.Intake;
import readout.ingest.core.KnownArticles;
import readout.ingest.core.Submissions;
import readout.stack.testing.LogWatch;

class EmbargoTimerTest {

  private static final String FEED = "harbour";
  private static final Instant END = Submissions.NOW.plusSeconds(3600);

  /** A wall clock that the test sets, also back. */
  private static final class SetClock extends Clock {

    private Instant now = Submissions.NOW;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final SetClock clock = new SetClock();
  private final InMemoryArticleLog log = new InMemoryArticleLog();
  private final InMemoryEmbargoLog embargoes = new InMemoryEmbargoLog();
  private final EmbargoedArticles embargoed = new EmbargoedArticles();
  private final Intake intake =
      new Intake(new KnownArticles(), embargoed, embargoes, Runnable::run);
  private final EmbargoTimer timer = timer(intake, embargoed);
  private final LogWatch audit = LogWatch.of("readout.audit");

  @AfterEach
  void close() {
    audit.close();
  }

  private EmbargoTimer timer(Intake of, EmbargoedArticles index) {
    return new EmbargoTimer(of, index, log, () -> true, clock, new SimpleMeterRegistry());
  }

  private void hold(String uri, Instant until) {
    var article = Submissions.article(uri, 1L, "They met.", ArticleStatus.USABLE);
    intake.submit(FEED, Submissions.until(until, article), clock.instant(), log).join();
  }

  @Test
  void whatWaitsIsPublishedWhenItsEndHasComeAndNotBefore() {
    hold("urn:a", END);

    clock.now = END.minusMillis(1);
    timer.look();
    assertThat(log.records()).isEmpty();

    clock.now = END;
    timer.look();
    timer.look();
    assertThat(log.records()).hasSize(1);
    assertThat(audit.messages())
        .containsExactly(
            "released feed=harbour key=- from=- article=%s version=1 until=%s uri=urn:a"
                .formatted(ArticleId.of(FEED, "urn:a"), END));
  }

  @Test
  void aClockThatJumpsForwardIsMadeUpForAndOneThatJumpsBackPublishesNothing() {
    hold("urn:a", END);
    hold("urn:b", END.plusSeconds(60));
    hold("urn:c", END.plus(Duration.ofDays(400)));

    clock.now = Submissions.NOW.minus(Duration.ofDays(1));
    timer.look();
    assertThat(log.records()).isEmpty();

    clock.now = END.plus(Duration.ofDays(1));
    timer.look();
    assertThat(log.records()).extracting(Article::uri).containsExactly("urn:a", "urn:b");
  }

  /** Another replica, which knows what stands on the log and nothing else. */
  private EmbargoTimer replicaThatReads(EmbargoedArticles learned) {
    embargoes.teach(learned);
    return timer(new Intake(new KnownArticles(), learned, embargoes, Runnable::run), learned);
  }

  private void assertThatItStandsInALittleLater(EmbargoTimer other) {
    clock.now = END.plus(EmbargoTimer.STAND_IN).minusMillis(1);
    other.look();
    assertThat(log.records()).isEmpty();

    clock.now = END.plus(EmbargoTimer.STAND_IN);
    other.look();
    assertThat(log.records()).hasSize(1);
  }

  @Test
  void aReplicaThatDidNotTakeItStandsInALittleLater() {
    hold("urn:a", END);

    assertThatItStandsInALittleLater(replicaThatReads(new EmbargoedArticles()));
  }

  @Test
  void whatATombstoneOfAnEarlierRevisionErasesIsWrittenAgainByWhoDidNotTakeItEither() {
    hold("urn:a", END);
    embargoes.drop(ArticleId.of(FEED, "urn:a"), 0);
    EmbargoedArticles learned = new EmbargoedArticles();
    EmbargoTimer other = replicaThatReads(learned);

    other.look();
    other.look();

    assertThat(embargoes.size()).isEqualTo(3);
    assertThat(learned.find(ArticleId.of(FEED, "urn:a")).orElseThrow().erased()).isFalse();
    assertThat(log.records()).isEmpty();
  }

  @Test
  void whatIsErasedBecomesNoEarlierThanElseWhatAnotherReplicaTook() {
    hold("urn:a", END);
    embargoes.drop(ArticleId.of(FEED, "urn:a"), 0);

    assertThatItStandsInALittleLater(replicaThatReads(new EmbargoedArticles()));
  }

  @Test
  void whatFailsIsTriedAgain() {
    hold("urn:a", END);
    clock.now = END;
    embargoes.fail();

    assertThat(timer.look()).isFalse();
    embargoes.recover();

    assertThat(timer.look()).isTrue();
    assertThat(log.records()).hasSize(1);
  }

  @Test
  void manyThatEndAtOnceAreAllPublished() {
    for (int i = 0; i < 500; i++) {
      hold("urn:many:" + i, END);
    }
    clock.now = END;

    timer.look();

    assertThat(log.records()).hasSize(500);
    assertThat(embargoed.size()).isZero();
  }
}
