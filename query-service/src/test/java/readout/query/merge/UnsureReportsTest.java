package readout.query.merge;

import static readout.query.merge.MergingAssertions.assertApart;
import static readout.query.merge.MergingAssertions.assertOne;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports that could mean many meetings, and so are joined with none. */
class UnsureReportsTest {

  @Test
  void talksThatGoOnForMonthsAreNoOneMeetingOfThem() {
    assertApart(
        "a 2005-11-16 | held | 2005-06 | Tunis/TN | Anwar Saleh/TN; Petra Lund/SE",
        "b 2005-11-16 | ongoing | 2005-06/2005-11 | - | ~/TN; ~/SE");
  }

  @Test
  void statesThatMetNobodyKnowsWhenOrWhoAreNoMeetingThatIsKnown() {
    assertApart(
        "a 2020-09-22 | held | - | - | ~/NO; ~/SE",
        "b 2020-09-25 | held | - | - | Ole Brandt/NO; Petra Lund/SE");
    assertOne(
        "a 2020-09-22 | held | - | - | Ole Brandt/NO; ~/SE",
        "b 2020-09-25 | held | - | - | Ole Brandt/NO; Petra Lund/SE");
  }

  @Test
  void whatIsOnlyThoughtOfOrDeniedIsNotWhatWasHeldLater() {
    for (String status : List.of("hypothetical", "denied")) {
      assertApart(
          "a 2006-11-26 | " + status + " | - | - | ~/NO; ~/SE",
          "b 2006-12-25 | held | 2006-12-24 | Oslo/NO | Ole Brandt/NO; Petra Lund/SE");
    }
    assertOne(
        "a 2006-11-26 | denied | 2006-11-24 | Oslo/NO | Ole Brandt/NO; Petra Lund/SE",
        "b 2006-11-25 | held | 2006-11-24 | Oslo/NO | Ole Brandt/NO; Petra Lund/SE");
  }
}
