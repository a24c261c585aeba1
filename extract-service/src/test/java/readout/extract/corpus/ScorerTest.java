package readout.extract.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorerTest {

  private static final Who ANNA = person("Anna Berg", "Norway");
  private static final Who LUIS = person("Luis Ortega", "Chile");

  @Test
  void anAnswerLikeTheGoldIsRightInEveryField() {
    MeetingRecord gold = meeting("2014-03-04", "held", ANNA, LUIS);

    Score score = score(List.of(gold), List.of(gold));

    assertThat(score.of("meetings records")).isEqualTo(new Tally(1, 1, 1));
    assertThat(score.of("meetings participants")).isEqualTo(new Tally(2, 2, 2));
    assertThat(score.of("meetings status").f1()).isEqualTo(1);
  }

  @Test
  void anotherStatusLeavesTheMeetingFoundAndTheRecordWrong() {
    Score score =
        score(
            List.of(meeting("2014-03-04", "cancelled", ANNA, LUIS)),
            List.of(meeting("2014-03-04", "held", ANNA, LUIS)));

    assertThat(score.of("meetings detection")).isEqualTo(new Tally(1, 1, 1));
    assertThat(score.of("meetings records")).isEqualTo(new Tally(0, 1, 1));
  }

  @Test
  void participantsOfWhatIsMissedOrInventedAreWrong() {
    Score missed = score(List.of(meeting("2014-03", "held", ANNA, LUIS)), List.of());
    Score invented = score(List.of(), List.of(meeting("2014-03", "held", ANNA, LUIS)));

    assertThat(missed.of("meetings participants")).isEqualTo(new Tally(0, 0, 2));
    assertThat(invented.of("meetings participants")).isEqualTo(new Tally(0, 2, 0));
    assertThat(invented.of("texts without events left clean").right()).isZero();
  }

  @Test
  void anOptionalMeetingCountsNeitherFoundNorMissed() {
    MeetingRecord gold = meeting("2014-03-04", "held", ANNA, LUIS);
    MeetingRecord optional =
        new MeetingRecord(
            null,
            gold.participants(),
            gold.date(),
            null,
            null,
            null,
            "held",
            null,
            gold.evidence(),
            true);

    assertThat(score(List.of(optional), List.of(gold)).of("meetings detection"))
        .isEqualTo(Tally.NONE);
    assertThat(score(List.of(optional), List.of()).of("meetings detection")).isEqualTo(Tally.NONE);
  }

  @Test
  void aDayWithinTheMonthIsCompatibleAndNotTheSame() {
    Score score =
        score(
            List.of(meeting("2015-02", "held", ANNA, LUIS)),
            List.of(meeting("2015-02-11/2015-02-11", "held", ANNA, LUIS)));

    assertThat(score.of("meetings date compatible").right()).isEqualTo(1);
    assertThat(score.of("meetings date exact").right()).isZero();
  }

  @Test
  void aCountryIsTheSameByCodeByNameAndByAlias() {
    assertThat(Actors.name("PG")).isEqualTo(Actors.name("Papua New Guinea"));
    assertThat(Actors.name("CI")).isEqualTo(Actors.name("Ivory Coast"));
    assertThat(Actors.name("the UK")).isEqualTo(Actors.name("GB"));
  }

  private static Score score(List<MeetingRecord> golds, List<MeetingRecord> answers) {
    CorpusText text = new CorpusText("t-001", null, null, null, "", golds, List.of(), null);
    return Scorer.score(text, new Answer(answers, List.of()));
  }

  private static MeetingRecord meeting(String date, String status, Who... who) {
    return new MeetingRecord(
        null,
        List.of(who),
        new When(date, null),
        null,
        "bilateral",
        "in_person",
        status,
        List.of(),
        List.of("Anna Berg met Luis Ortega in Vienna."),
        false);
  }

  private static Who person(String name, @Nullable String affiliation) {
    return new Who(name, "Foreign Minister", affiliation, null, "person");
  }
}
