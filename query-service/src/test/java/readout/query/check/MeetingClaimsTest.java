package readout.query.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import readout.contracts.DiplomaticEvent;

/** Claimed meetings beside recorded ones: {@code status mode | when | where | who}. */
class MeetingClaimsTest {

  private static final String ANN_AND_BEN = "Ann Ames/US/foreign minister; Ben Berg/SE";
  private static final String HELD = "a 2025-04-03 | held | 2025-04-02 | Oslo/NO | " + ANN_AND_BEN;

  static Stream<Arguments> aloneInTheRecord() {
    return Stream.of(
        // all that is claimed is told
        arguments("supported", "held | 2025-04-02 | Oslo/NO | Ann Ames/US; Ben Berg/SE", HELD),
        arguments("supported", "held | 2025-04-02 | Oslo/NO | Ames/US; Berg/SE", HELD),
        arguments("supported", "held | - | - | Ames; Berg", HELD),
        arguments("supported", "held | 2025-04 | - | Ann Ames/US; Ben Berg/SE", HELD),
        arguments("supported", "held | - | Oslo/NO | Berg/SE", HELD),
        arguments("supported", "ongoing | 2025-04-02 | - | Ames/US; Berg/SE", HELD),
        arguments("supported", "scheduled | 2025-04-02 | - | Ames/US; Berg/SE", HELD),
        arguments("supported", "proposed | - | - | Ames/US; Berg/SE", HELD),
        arguments("supported", "held | 2025-04-02 | - | ~/US; ~/SE", HELD),
        arguments("supported", "held unknown | 2025-04-02 | - | Ames/US; Berg/SE", HELD),
        arguments(
            "supported",
            "held | 2025-04-02 | - | Ann Ames/US; Ben Berg/SE; Carla Cruz/ES",
            "a 2025-04-03 | held | 2025-04-02 | - | Ann Ames/US; Ben Berg/SE; Carla Cruz/ES; ~/FR"),
        arguments(
            "supported",
            "cancelled | 2025-04-02 | - | Ames/US; Berg/SE",
            "a 2025-04-01 | cancelled | 2025-04-02 | - | " + ANN_AND_BEN),
        arguments(
            "supported",
            "denied | 2025-04-02 | - | Ames/US; Berg/SE",
            "a 2025-04-01 | cancelled | 2025-04-02 | - | " + ANN_AND_BEN),
        arguments(
            "supported",
            "held call | 2025-04-02 | - | Ames/US; Berg/SE",
            "a 2025-04-03 | held call | 2025-04-02 | - | " + ANN_AND_BEN),
        arguments(
            "supported",
            "held | 2025-04-02 | - | Volodymyr Zelensky/UA; Berg/SE",
            "a 2025-04-03 | held | 2025-04-02 | - | Volodymyr Zelenskyy/UA; Ben Berg/SE"),
        // some of it is not told
        arguments(
            "partly_supported",
            "held | 2025-04-02 | Oslo/NO | Ames/US; Berg/SE",
            "a 2025-04-03 | held | 2025-04-02 | - | " + ANN_AND_BEN),
        arguments(
            "partly_supported",
            "held | 2025-04-02 | - | Ames/US; Berg/SE",
            "a 2025-04-03 | held | 2025-04 | - | " + ANN_AND_BEN),
        arguments(
            "partly_supported",
            "held call | 2025-04-02 | - | Ames/US; Berg/SE",
            "a 2025-04-03 | held unknown | 2025-04-02 | - | " + ANN_AND_BEN),
        arguments(
            "partly_supported",
            "held | 2025-04-02 | - | Ann Ames/US; Ben Berg/SE",
            "a 2025-04-03 | held | 2025-04-02 | - | Ann Ames/US; ~/SE"),
        arguments(
            "partly_supported",
            "held | 2025-04-02 | - | Ames/US; Berg/SE; Cruz/ES",
            "a 2025-04-03 | held | 2025-04-02 | - | " + ANN_AND_BEN),
        arguments(
            "partly_supported",
            "held | 2025-04-02 | Oslo/NO | Ames/US; Berg/SE",
            "a 2025-04-03 | held | 2025-04-02 | Oslo/NO | Ann Ames/US; Ben Berg/SE; ~/FR; ~/DE"),
        // the same event, and it was otherwise
        arguments("contradicted", "held | 2025-04-05 | - | Ames/US; Berg/SE", HELD),
        arguments("contradicted", "held | 2025-04-14 | Oslo/NO | Ames/US; Berg/SE", HELD),
        arguments("contradicted", "held | 2025-04-02 | Rome/IT | Ames/US; Berg/SE", HELD),
        arguments("contradicted", "held | 2025-04-02 | Bergen/NO | Ames/US; Berg/SE", HELD),
        arguments("contradicted", "held call | 2025-04-02 | - | Ames/US; Berg/SE", HELD),
        arguments("contradicted", "cancelled | 2025-04-02 | - | Ames/US; Berg/SE", HELD),
        arguments("contradicted", "denied | 2025-04-02 | - | Ames/US; Berg/SE", HELD),
        arguments(
            "contradicted",
            "held | 2025-04-02 | - | Ames/US; Berg/SE",
            "a 2025-04-01 | cancelled | 2025-04-02 | - | " + ANN_AND_BEN),
        arguments(
            "contradicted",
            "held | - | Oslo/NO | Ames/US; Berg/SE",
            "a 2025-04-01 | cancelled | 2025-04-02 | Oslo/NO | " + ANN_AND_BEN),
        arguments(
            "contradicted",
            "held | - | - | Ames/US; Berg/SE",
            "a 2025-04-01 | denied | - | - | " + ANN_AND_BEN),
        arguments(
            "contradicted",
            "scheduled | 2025-04-02 | - | Ames/US; Berg/SE",
            "a 2025-04-01 | postponed | 2025-04-02 | - | " + ANN_AND_BEN),
        arguments(
            "contradicted",
            "held | 2025-04-02 | Oslo/NO | Dora Dale/US/foreign minister; Berg/SE",
            HELD),
        // nothing that can surely be meant
        arguments("no_record", "held | 2025-04-09 | - | Ames/US; Berg/SE", HELD),
        arguments("no_record", "held | 2025-04-17 | Oslo/NO | Ames/US; Berg/SE", HELD),
        arguments("no_record", "held | 2025-04-04 | Rome/IT | Ames/US; Berg/SE", HELD),
        arguments("no_record", "held | 2025-04-02 | Oslo/NO | Ames/US; Cruz/ES", HELD),
        arguments("no_record", "held | 2025-04-02 | Oslo/NO | Dora Dale/US; Berg/SE", HELD),
        arguments(
            "no_record", "held | 2025-04-02 | - | Dora Dale/US/foreign minister; Berg/SE", HELD),
        arguments("no_record", "held | - | - | Berg/SE", HELD),
        arguments("no_record", "held | 2025-04-05 | - | ~/US; ~/SE", HELD),
        arguments(
            "no_record",
            "held | 2025-04-02 | - | ~/US; ~/SE",
            "a 2025-04-03 | held | 2025-04 | - | ~/US; ~/SE"),
        arguments("no_record", "held | 2025-04-02 | Oslo/NO | Ames/GB; Berg/SE", HELD),
        arguments(
            "no_record",
            "held | 2025-04-02 | - | Ames/US; Berg/SE",
            "a 2025-04-01 | scheduled | 2025-04-02 | - | " + ANN_AND_BEN),
        arguments(
            "no_record",
            "held | 2025-04-02 | - | Ames/US; Berg/SE",
            "a 2025-04-01 | cancelled | - | - | " + ANN_AND_BEN),
        arguments(
            "no_record",
            "held | - | - | Ames/US; Berg/SE",
            "a 2025-04-01 | cancelled | 2025-04-02 | - | " + ANN_AND_BEN),
        arguments(
            "no_record",
            "held | 2025-04-05 | - | Ames/US; Berg/SE",
            "a 2025-04-01 | scheduled | 2025-04-02 | - | " + ANN_AND_BEN));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("aloneInTheRecord")
  void oneEventSaysWhatItCan(String verdict, String claimed, String report) {
    CheckedEvent checked = check(claimed, Told.meeting(report));

    assertThat(Told.text(checked.verdict())).as(fields(checked)).isEqualTo(verdict);
  }

  static Stream<Arguments> fields() {
    return Stream.of(
        arguments(
            "held | 2025-04-02 | Oslo/NO | Ames/US; Berg/SE",
            HELD,
            "participants supported, status supported, date supported, place supported, mode supported"),
        arguments(
            "held unknown | 2025-04-02 | Rome/IT | Ames/US; Berg/SE",
            HELD,
            "participants supported, status supported, date supported, place contradicted"),
        arguments(
            "held unknown | 2025-04-02 | - | Ann Ames/US; Ben Berg/SE",
            "a 2025-04-03 | held | 2025-04 | - | Ann Ames/US; ~/SE",
            "participants not_told, status supported, date not_told"),
        arguments(
            "held unknown | - | - | Ames/US; Berg/SE",
            "a 2025-04-01 | scheduled | 2025-04-02 | - | " + ANN_AND_BEN,
            "participants supported, status not_told"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyFieldThatIsClaimedIsFoundUpon(String claimed, String report, String findings) {
    assertThat(fields(check(claimed, Told.meeting(report)))).isEqualTo(findings);
  }

  @Test
  void whatSupportsCountsMoreThanWhatContradicts() {
    CheckedEvent checked =
        check(
            "held | 2025-04-02 | - | Ames/US; Berg/SE",
            Told.meeting("a 2025-04-05 | held | 2025-04-04 | - | " + ANN_AND_BEN),
            Told.meeting(HELD));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(checked.matches().stream().map(MatchedEvent::verdict))
        .containsExactly(Verdict.SUPPORTED, Verdict.CONTRADICTED);
  }

  @Test
  void aPlanAloneIsShownButProvesNothing() {
    CheckedEvent checked =
        check(
            "held | 2025-04-02 | - | Ames/US; Berg/SE",
            Told.meeting("a 2025-04-01 | scheduled | 2025-04-02 | - | " + ANN_AND_BEN));

    assertThat(checked.stopsShort()).isTrue();
    assertThat(checked.matches()).hasSize(1);
  }

  @Test
  void anAgreementSaysNothingOfAMeeting() {
    CheckedEvent checked =
        check(
            "held | 2025-04-02 | - | ~/US; ~/SE",
            Told.agreement("a 2025-04-03 | signed treaty | 2025-04-02 | border patrols | US; SE"));

    assertThat(checked.matches()).isEmpty();
    assertThat(checked.stopsShort()).isFalse();
  }

  private static CheckedEvent check(String claimed, RecordedEvent... record) {
    DiplomaticEvent event = Told.claimedMeeting(claimed);
    return Comparison.of(event, List.of(record));
  }

  private static String fields(CheckedEvent checked) {
    return checked.matches().isEmpty() ? "nothing" : Told.fields(checked.matches().get(0));
  }
}
