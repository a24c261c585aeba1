package readout.query.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import readout.contracts.DiplomaticEvent;

/** Claimed meetings that several reports tell of, not all in the same way. */
class SeveralReportsTest {

  private static final String ANN_AND_BEN = "Ann Ames/US/foreign minister; Ben Berg/SE";
  private static final String HELD = "a 2025-04-03 | held | 2025-04-02 | Oslo/NO | " + ANN_AND_BEN;

  @Test
  void reportsThatDisagreeSupportAndContradict() {
    CheckedEvent checked =
        check(
            "held | 2025-04-02 | - | Ames/US; Berg/SE",
            Told.meeting(
                HELD,
                "b 2025-04-03 | held | 2025-04-02 | Oslo/NO | " + ANN_AND_BEN,
                "c 2025-04-04 | held | 2025-04-03 | Oslo/NO | " + ANN_AND_BEN));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    FieldFinding date = field(checked, ComparedField.DATE);
    assertThat(sources(date.supports())).containsExactly("The a Post", "The b Post");
    assertThat(sources(date.contradicts())).containsExactly("The c Post");
    assertThat(date.contradicts().get(0).quote()).isEqualTo("they met, says c");
  }

  @Test
  void whatOneReportSaysAgainstTheOthersIsDisputed() {
    CheckedEvent checked =
        check(
            "held | 2025-04-03 | - | Ames/US; Berg/SE",
            Told.meeting(
                HELD,
                "b 2025-04-03 | held | 2025-04-02 | Oslo/NO | " + ANN_AND_BEN,
                "c 2025-04-04 | held | 2025-04-03 | Oslo/NO | " + ANN_AND_BEN));

    assertThat(checked.verdict()).isEqualTo(Verdict.PARTLY_SUPPORTED);
    FieldFinding date = field(checked, ComparedField.DATE);
    assertThat(date.finding()).isEqualTo(Finding.DISPUTED);
    assertThat(sources(date.supports())).containsExactly("The c Post");
  }

  @Test
  void whoForetoldADayDoesNotSayThatItWasHeldOnIt() {
    CheckedEvent checked =
        check(
            "held | 2025-04-01 | Oslo/NO | Ames/US; Berg/SE",
            Told.meeting("p 2025-03-20 | scheduled | 2025-04-01 | Oslo/NO | " + ANN_AND_BEN, HELD));

    assertThat(checked.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(sources(field(checked, ComparedField.DATE).contradicts()))
        .containsExactly("The a Post");
    assertThat(sources(field(checked, ComparedField.STATUS).supports()))
        .containsExactly("The a Post");
  }

  @Test
  void thatItWasPutOffOnceDoesNotContradictThatItWasHeld() {
    CheckedEvent checked =
        check(
            "held | 2025-04-02 | Oslo/NO | Ames/US; Berg/SE",
            Told.meeting("p 2025-03-20 | postponed | 2025-03-25 | Oslo/NO | " + ANN_AND_BEN, HELD));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(field(checked, ComparedField.STATUS).contradicts()).isEmpty();
  }

  @Test
  void whoSaysThatItWasCancelledIsNamedBesideThoseWhoSayThatItWasHeld() {
    CheckedEvent checked =
        check(
            "held | 2025-04-02 | Oslo/NO | Ames/US; Berg/SE",
            Told.meeting(HELD, "x 2025-04-03 | cancelled | 2025-04-02 | Oslo/NO | " + ANN_AND_BEN));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(sources(field(checked, ComparedField.STATUS).contradicts()))
        .containsExactly("The x Post");
  }

  @Test
  void reportsThatEachNameSomeSupportTogether() {
    CheckedEvent checked =
        check(
            "held | 2025-04-02 | - | Ames/US; Berg/SE; Cruz/ES",
            Told.meeting(
                "a 2025-04-03 | held | 2025-04-02 | - | Ann Ames/US; Ben Berg/SE",
                "b 2025-04-03 | held | 2025-04-02 | - | Ben Berg/SE; Carla Cruz/ES"));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(sources(field(checked, ComparedField.PARTICIPANTS).supports()))
        .containsExactly("The a Post", "The b Post");
  }

  private static CheckedEvent check(String claimed, RecordedEvent... record) {
    DiplomaticEvent event = Told.claimedMeeting(claimed);
    return Comparison.of(event, List.of(record));
  }

  private static FieldFinding field(CheckedEvent checked, ComparedField field) {
    return checked.matches().get(0).fields().stream()
        .filter(each -> each.field() == field)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> sources(List<Passage> passages) {
    return passages.stream().map(Passage::source).toList();
  }
}
