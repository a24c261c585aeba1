package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;

/** What is known of what waits, told of records and tombstones in whatever order. */
class EmbargoedArticlesTest {

  private static final Instant END = Submissions.NOW.plusSeconds(3600);
  private static final Article FIRST = ArticleLogContract.article("urn:order", 1);
  private static final Article SECOND = ArticleLogContract.article("urn:order", 2);

  private final EmbargoedArticles index = new EmbargoedArticles();

  private static EmbargoLog.Place at(long offset) {
    return new EmbargoLog.Place(0, offset);
  }

  @Test
  void whatIsHeardOfBeforeTheOwnTombstoneIsConfirmedStays() {
    index.hold(FIRST, END, at(4));
    index.learn(SECOND, END, at(5));

    index.forget(FIRST.id(), 1, at(6));

    assertThat(index.find(FIRST.id()).orElseThrow().erased()).isTrue();
  }

  @Test
  void aConfirmationThatComesAfterTheTombstoneDoesNotHideThatItIsErased() {
    index.learn(SECOND, END, at(5));
    index.learnNothing(SECOND.id(), 1, at(6));

    index.hold(SECOND, END, at(5));

    EmbargoedArticle held = index.find(SECOND.id()).orElseThrow();
    assertThat(held.ours()).isTrue();
    assertThat(held.erased()).isTrue();
  }

  @Test
  void anEarlierRevisionThatIsWrittenAgainTooLateErasesTheLaterOneOnly() {
    EmbargoedArticles backwards = new EmbargoedArticles();

    index.learn(SECOND, END, at(5));
    index.learn(FIRST, END, at(6));
    backwards.learn(FIRST, END, at(6));
    backwards.learn(SECOND, END, at(5));

    for (EmbargoedArticles each : new EmbargoedArticles[] {index, backwards}) {
      EmbargoedArticle held = each.find(SECOND.id()).orElseThrow();
      assertThat(held.article().revision()).isEqualTo(2);
      assertThat(held.erased()).isTrue();
    }
  }

  @Test
  void writtenAgainItIsErasedNoMore() {
    index.learn(SECOND, END, at(5));
    index.learnNothing(SECOND.id(), 1, at(6));

    index.learn(SECOND, END, at(7));
    index.learn(SECOND, END, at(5));
    index.learnNothing(SECOND.id(), 1, at(6));

    assertThat(index.find(SECOND.id()).orElseThrow().erased()).isFalse();
  }
}
