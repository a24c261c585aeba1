package readout.query.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports that could mean many meetings, and so are joined with none. */
class UnsureReportsTest {

  @Test
  void talksThatGoOnForMonthsAreNoOneMeetingOfThem() {
    assertThat(
            events(
                "a 2005-11-16 | held | 2005-06 | Tunis/TN | Anwar Saleh/TN; Petra Lund/SE",
                "b 2005-11-16 | ongoing | 2005-06/2005-11 | - | ~/TN; ~/SE"))
        .isEqualTo(2);
  }

  @Test
  void statesThatMetNobodyKnowsWhenOrWhoAreNoMeetingThatIsKnown() {
    assertThat(
            events(
                "a 2020-09-22 | held | - | - | ~/NO; ~/SE",
                "b 2020-09-25 | held | - | - | Ole Brandt/NO; Petra Lund/SE"))
        .isEqualTo(2);
    assertThat(
            events(
                "a 2020-09-22 | held | - | - | Ole Brandt/NO; ~/SE",
                "b 2020-09-25 | held | - | - | Ole Brandt/NO; Petra Lund/SE"))
        .isEqualTo(1);
  }

  @Test
  void whatIsOnlyThoughtOfOrDeniedIsNotWhatWasHeldLater() {
    for (String status : List.of("hypothetical", "denied")) {
      assertThat(
              events(
                  "a 2006-11-26 | " + status + " | - | - | ~/NO; ~/SE",
                  "b 2006-12-25 | held | 2006-12-24 | Oslo/NO | Ole Brandt/NO; Petra Lund/SE"))
          .isEqualTo(2);
    }
    assertThat(
            events(
                "a 2006-11-26 | denied | 2006-11-24 | Oslo/NO | Ole Brandt/NO; Petra Lund/SE",
                "b 2006-11-25 | held | 2006-11-24 | Oslo/NO | Ole Brandt/NO; Petra Lund/SE"))
        .isEqualTo(1);
  }

  private static long events(String... lines) {
    Record record = new Record();
    record.add(Stream.of(lines).map(Reports::meeting).toList());
    return record.assignment().values().stream().distinct().count();
  }
}
