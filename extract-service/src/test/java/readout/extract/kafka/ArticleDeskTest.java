package readout.extract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleReference;
import readout.contracts.ContractJson;
import readout.contracts.DeadLetterReason;
import readout.contracts.Extraction;
import readout.contracts.Outcome;
import readout.contracts.fixtures.Articles;
import readout.contracts.fixtures.Meetings;
import readout.extract.kafka.Answer.Answered;
import readout.extract.kafka.Answer.Rejected;

class ArticleDeskTest {

  private static final Article ARTICLE = Articles.article("urn:readout:desk", "Nothing.");

  private final ScriptedReading scripted = new ScriptedReading();

  @Test
  void anArticleWithoutAKeyIsRejected() {
    assertThat(desk(scripted, 100).answer(null, ContractJson.write(ARTICLE)))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(DeadLetterReason.KEY_MISMATCH));
  }

  @Test
  void aBodyAsLongAsTheLimitIsRead() {
    assertThat(answer(desk(scripted, ARTICLE.body().length())))
        .isInstanceOfSatisfying(
            Answered.class, answered -> assertThat(answered.outcome()).isEqualTo(Outcome.NOTHING));
  }

  @Test
  void aBodyOneUnitLongerIsRejectedUnread() {
    assertThat(answer(desk(scripted, ARTICLE.body().length() - 1))).isInstanceOf(Rejected.class);
    assertThat(scripted.read).isEmpty();
  }

  @Test
  void anExtractionThatFitsNoRecordIsRejected() {
    var meetings =
        IntStream.range(0, 30_000)
            .mapToObj(number -> Meetings.withId("m" + number, Meetings.meeting("FR", "DE")))
            .toList();
    ArticleReading verbose =
        article ->
            Extraction.of(
                ArticleReference.to(article), ScriptedReading.EXTRACTOR, meetings, List.of());

    assertThat(answer(desk(verbose, 100)))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(DeadLetterReason.TOO_LARGE));
  }

  private static Answer answer(ArticleDesk desk) {
    return desk.answer(Feed.key(ARTICLE), ContractJson.write(ARTICLE));
  }

  private static ArticleDesk desk(ArticleReading reading, int longestBody) {
    return new ArticleDesk(
        reading,
        ScriptedReading.EXTRACTOR,
        longestBody,
        new ArticleMeters(new SimpleMeterRegistry()));
  }
}
