package readout.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.fixtures.Agreements;
import readout.contracts.fixtures.Articles;
import readout.contracts.fixtures.Dates;
import readout.contracts.fixtures.Extractions;
import readout.contracts.fixtures.Meetings;
import readout.contracts.fixtures.Participants;

class RecordsTest {

  @Test
  void theIdOfAnArticleFollowsFromFeedAndUri() {
    ArticleId id = ArticleId.of("feed", "urn:x");

    assertThat(id).isEqualTo(ArticleId.of("feed", "urn:x"));
    assertThat(id).isNotEqualTo(ArticleId.of("fee", "durn:x"));
    assertThat(id.toString()).matches("[0-9a-f]{32}");
    assertThat(id).isEqualByComparingTo(new ArticleId(id.value()));
  }

  @Test
  void anArticleUnderTheIdOfAnotherIsRefused() {
    Article article = Articles.article("urn:a");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Article(
                    ArticleId.of(Articles.FEED, "urn:b"),
                    article.uri(),
                    article.feed(),
                    1,
                    1,
                    null,
                    "",
                    "x",
                    null,
                    null,
                    null,
                    ArticleStatus.USABLE,
                    null))
        .withMessageStartingWith("id is not that of feed and uri");
  }

  @Test
  void onlyAnArticleThatIsNotUsableMayBeEmpty() {
    assertThatIllegalArgumentException().isThrownBy(() -> Articles.article("urn:a", " \n"));
    assertThat(Articles.withdrawn(Articles.article()).body()).isEmpty();
  }

  @Test
  void whatJsonOrADatabaseCannotKeepIsReplacedAndOffsetsStay() {
    Article article = Articles.article("urn:a", "a\u0000b\uD83Dc\uDD4A\uD83D\uDD4A");

    assertThat(article.body()).isEqualTo("a\uFFFDb\uFFFDc\uFFFD\uD83D\uDD4A");
    assertThat(Articles.headed(article, "\uD83D").headline()).isEqualTo("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:\u0000", "urn:\uD83D", " "})
  void anIdentifierIsNeverMended(String uri) {
    assertThatIllegalArgumentException().isThrownBy(() -> ArticleId.of("feed", uri));
  }

  @Test
  void aTimeThatRfc3339CannotWriteIsRefused() {
    Article article = Articles.article();

    for (String time : List.of("+10000-01-01T00:00:00Z", "2026-01-01T00:00:00+01:00:30")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Articles.published(article, OffsetDateTime.parse(time)))
          .withMessageStartingWith("published has ");
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "0, 2", "0, 4", "5, 5"})
  void offsetsThatDoNotFitTheQuoteAreRefused(int start, int end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Evidence("abc", start, end, Field.BODY, null));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void aConfidenceIsAProbability(double confidence) {
    Meeting meeting = Meetings.meeting("FR", "DE");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Meeting(
                    meeting.id(),
                    meeting.status(),
                    meeting.mode(),
                    meeting.format(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    meeting.evidence(),
                    confidence))
        .withMessageStartingWith("confidence is not in 0..1");
  }

  @Test
  void anEventSaysWhereItWasRead() {
    Meeting meeting = Meetings.meeting("FR", "DE");
    Agreement agreement = Agreements.agreement("FR", "DE");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Meeting(
                    meeting.id(),
                    meeting.status(),
                    meeting.mode(),
                    meeting.format(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    1))
        .withMessage("meeting without evidence: m1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Agreement(
                    agreement.id(),
                    agreement.status(),
                    agreement.instrument(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    1,
                    null))
        .withMessage("agreement without evidence: a1");
  }

  @Test
  void aParticipantHasANameOrStandsForSomeone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Participant(" ", "envoy", null, ActorKind.PERSON));
    assertThat(Participants.unnamed("IN").name()).isNull();
  }

  @Test
  void aBlankThatMayBeAbsentIsAbsent() {
    assertThat(new Place("Brussels", " ", null).city()).isNull();
    assertThat(Articles.inLanguage(Articles.article(), "").language()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "be", "BEL", "B1"})
  void aCountryIsTwoCapitalLetters(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Place("Brussels", null, code));
  }

  @Test
  void twoEventsOfOneArticleUnderOneIdAreRefused() {
    Meeting meeting = Meetings.meeting("FR", "DE");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extractions.extraction(meeting, meeting))
        .withMessage("mention id occurs twice: m1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Extractions.extraction(
                    meeting, Agreements.withId("m1", Agreements.agreement("FR", "DE"))))
        .withMessage("mention id occurs twice: m1");
  }

  @Test
  void anAgreementNamesAMeetingOfItsArticle() {
    Meeting meeting = Meetings.meeting("FR", "DE");
    Agreement agreement = Agreements.agreement("FR", "DE");

    Extraction extraction =
        Extractions.extraction(meeting, Agreements.reachedAt(meeting.id(), agreement));

    assertThat(extraction.agreements().get(0).meeting()).isEqualTo(meeting.id());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Extractions.extraction(
                    meeting, Agreements.reachedAt(new MentionId("m2"), agreement)))
        .withMessage("agreement a1 names a meeting that is not there: m2");
  }

  @Test
  void theOutcomeSaysWhetherThereAreEvents() {
    Article article = Articles.article();

    assertThat(Extractions.extraction(article).outcome()).isEqualTo(Outcome.NOTHING);
    assertThat(Extractions.extraction(Meetings.meeting("FR", "DE")).outcome())
        .isEqualTo(Outcome.EXTRACTED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extractions.unread(article, Outcome.EXTRACTED));
  }

  @Test
  void listsAreCopiedAndHaveNoGaps() {
    List<Participant> participants = new ArrayList<>(Participants.countries("FR", "DE"));
    Meeting meeting = Meetings.meeting(MeetingStatus.HELD, Dates.month("2026-01"), participants);

    participants.add(null);

    assertThat(meeting.participants()).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Meetings.meeting(MeetingStatus.HELD, null, participants))
        .withMessage("participants[2] is missing");
  }

  @ParameterizedTest
  @CsvSource({"0, UNKNOWN", "1, UNKNOWN", "2, BILATERAL", "3, TRILATERAL", "4, MULTILATERAL"})
  void theFormatCountsSides(int sides, MeetingFormat format) {
    assertThat(MeetingFormat.ofSides(sides)).isEqualTo(format);
  }

  @Test
  void deadLettersAreComparedByTheirBytes() {
    DeadLetter letter = deadLetter(new byte[] {1}, 0);

    assertThat(letter).isEqualTo(deadLetter(new byte[] {1}, 0));
    assertThat(letter).hasSameHashCodeAs(deadLetter(new byte[] {1}, 0));
    assertThat(letter).isNotEqualTo(deadLetter(new byte[] {2}, 0));
    assertThat(letter).isNotEqualTo(deadLetter(new byte[] {1}, 1));
    assertThat(letter.toString()).doesNotContain("secret");
    assertThatIllegalArgumentException().isThrownBy(() -> deadLetter(new byte[0], -2));
  }

  @Test
  void aCloudEventHasItsSixHeadersInOrder() {
    CloudEvent event = new CloudEvent(CloudEvent.ARTICLE, "ingest-service", "a/1", Instant.EPOCH);

    assertThat(event.headers())
        .containsExactly(
            entry("ce_specversion", "1.0"),
            entry("ce_type", "readout.article.v1"),
            entry("ce_source", "ingest-service"),
            entry("ce_id", "a/1"),
            entry("ce_time", "1970-01-01T00:00:00Z"),
            entry("content-type", "application/json"));
  }

  private static DeadLetter deadLetter(byte[] value, long offset) {
    return new DeadLetter(
        "query-service", "t", 0, offset, DeadLetterReason.INVALID, "secret", null, value);
  }
}
