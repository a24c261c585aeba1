package readout.query.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.merge.Rendered.TODAY;
import static readout.query.merge.Rendered.event;
import static readout.query.merge.Rendered.json;
import static readout.query.merge.Rendered.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the reports of one meeting say together. */
class MeetingRenderingTest {

  private static final String WHO = "Ann Ames/US; Ben Berg/SE";

  @Test
  void whatWasHeldIsNotMadeAPlanAgainByAnOlderText() {
    JsonNode item =
        meeting(
            "a 2026-01-21 | held | 2026-01-20 | Oslo/NO | " + WHO,
            "b 2026-01-22 | scheduled | 2026-01-20 | Oslo/NO | " + WHO);

    assertThat(item.at("/status").asText()).isEqualTo("held");
    assertThat(item.at("/conflict").asBoolean()).isFalse();
  }

  @Test
  void ofPlansTheLastWordCounts() {
    assertThat(statusAfter("scheduled", "cancelled")).isEqualTo("cancelled");
    assertThat(statusAfter("cancelled", "scheduled")).isEqualTo("scheduled");
    assertThat(statusAfter("scheduled", "postponed")).isEqualTo("postponed");
    assertThat(statusAfter("proposed", "scheduled")).isEqualTo("scheduled");
    assertThat(statusAfter("scheduled", "proposed")).isEqualTo("scheduled");
    assertThat(statusAfter("proposed", "hypothetical")).isEqualTo("hypothetical");
  }

  private static String statusAfter(String first, String second) {
    return meeting(
            "a 2026-01-10 | %s | 2026-01-20 | - | %s".formatted(first, WHO),
            "b 2026-01-11 | %s | 2026-01-20 | - | %s".formatted(second, WHO))
        .at("/status")
        .asText();
  }

  @Test
  void thatItWasHeldAndThatItWasNotIsADisagreement() {
    JsonNode item =
        meeting(
            "a 2026-01-21 | held | 2026-01-20 | Oslo/NO | " + WHO,
            "b 2026-01-22 | denied | 2026-01-20 | Oslo/NO | " + WHO);

    assertThat(item.at("/status").asText()).isEqualTo("held");
    assertThat(item.at("/conflict").asBoolean()).isTrue();
  }

  @Test
  void theDayThatMostIndependentReportsGiveCounts() {
    MergedEvent event =
        event(
            Reports::meeting,
            "a 2026-01-22 | held | 2026-01-21 | Oslo/NO | " + WHO,
            "b 2026-01-22 | held | 2026-01-20 | Oslo/NO | " + WHO,
            "c 2026-01-22 | held | 2026-01-20 | Oslo/NO | " + WHO);

    JsonNode date = json(event.detail()).at("/fields/date");
    assertThat(event.earliest()).isEqualTo("2026-01-20");
    assertThat(event.conflict()).isTrue();
    assertThat(date.at("/support")).hasSize(2);
    assertThat(date.at("/disagree/0/value/edtf").asText()).isEqualTo("2026-01-21");
    assertThat(date.at("/disagree/0/support/0/source").asText()).isEqualTo("The a Post");
    assertThat(date.at("/disagree/0/support/0/quote").asText()).isEqualTo("they met, says a");
  }

  @Test
  void aVaguerDateAgreesAndTheExactOneIsKept() {
    MergedEvent event =
        event(
            Reports::meeting,
            "a 2026-01-22 | held | 2026-01 | - | " + WHO,
            "b 2026-01-22 | held | 2026-01 | - | " + WHO,
            "c 2026-01-22 | held | 2026-01-20 | - | " + WHO);

    assertThat(event.earliest()).isEqualTo("2026-01-20");
    assertThat(event.conflict()).isFalse();
  }

  @Test
  void aPlanForSomeDaysIsOverdueOnceTheLastIsOver() {
    String[] plan = {
      "a 2026-01-29 | scheduled | 2026-01-30/2026-01-31 | Oslo/NO | " + WHO,
      "b 2026-01-29 | scheduled unknown | - | - | " + WHO
    };
    assertThat(event(Reports::meeting, plan).overdue()).isTrue();
    plan[0] = plan[0].replace("2026-01-31", "2026-02-01");
    assertThat(event(Reports::meeting, plan).overdue()).isFalse();
  }

  @Test
  void theDayAMeetingWasPutOffFromIsNoOtherOpinion() {
    MergedEvent event =
        event(
            Reports::meeting,
            "a 2026-01-08 | postponed | 2026-01-10 | Oslo/NO | " + WHO,
            "b 2026-01-21 | held | 2026-01-20 | Oslo/NO | " + WHO);

    assertThat(event.latest()).isEqualTo("2026-01-20");
    assertThat(event.conflict()).isFalse();
  }

  @Test
  void aPlanThatWasPutOffHasTheDayThatIsToldSince() {
    MergedEvent event =
        event(
            Reports::meeting,
            "a 2026-01-05 | scheduled | 2026-01-10 | Oslo/NO | " + WHO,
            "b 2026-01-06 | scheduled | 2026-01-10 | Oslo/NO | " + WHO,
            "c 2026-01-08 | postponed | 2026-01-10 | Oslo/NO | " + WHO,
            "d 2026-01-09 | scheduled | 2026-01-24 | Oslo/NO | " + WHO);

    assertThat(event.latest()).isEqualTo("2026-01-24");
    assertThat(event.conflict()).isFalse();
  }

  @Test
  void aPlanThatWasPutOffKeepsItsDayWhileNoOtherIsTold() {
    MergedEvent event =
        event(
            Reports::meeting,
            "a 2026-01-05 | scheduled | 2026-01-10 | Oslo/NO | " + WHO,
            "c 2026-01-08 | postponed | 2026-01-10 | Oslo/NO | " + WHO,
            "d 2026-01-09 | scheduled | - | Oslo/NO | " + WHO);

    assertThat(event.latest()).isEqualTo("2026-01-10");
  }

  @Test
  void aPersonStandsOnceUnderTheFullestName() {
    JsonNode participants =
        meeting(
                "a 2026-01-21 | held | 2026-01-20 | - | Ames/US; ~/SE",
                "b 2026-01-21 | held | 2026-01-20 | - | Ann Ames/US; Berg/SE",
                "c 2026-01-21 | held | 2026-01-20 | - | Ann Ames/US; Ben Berg/SE")
            .at("/participants");

    assertThat(participants.findValuesAsText("name"))
        .containsSubsequence("Ann Ames")
        .contains("Ben Berg")
        .doesNotContain("Ames", "Berg", "null");
    assertThat(participants).hasSize(2);
  }

  @Test
  void aPersonWhoseNameIsMisspeltStandsOnceAsMostSpellIt() {
    JsonNode participants =
        meeting(
                "a 2026-01-21 | held | 2026-01-20 | - | Ann Ames/US; Kenji Ohda/JP/foreign minister",
                "b 2026-01-21 | held | 2026-01-20 | - | Ann Ames/US; Kenji Oda/JP/foreign minister",
                "c 2026-01-21 | held | 2026-01-20 | - | Ann Ames/US; Kenji Oda/JP/foreign minister")
            .at("/participants");

    assertThat(participants.findValuesAsText("name")).contains("Kenji Oda").hasSize(2 + 2);
  }

  @Test
  void rewritesAndOnePublishersArticlesAreOneOrigin() {
    byte[] story = new byte[512];
    new Random(1).nextBytes(story);
    Report first = Reports.meeting("a 2026-01-21 | held | 2026-01-20 | - | " + WHO);
    Report rewritten = Reports.meeting("b 2026-01-21 | held | 2026-01-20 | - | " + WHO);
    Report own = Reports.meeting("c 2026-01-21 | held | 2026-01-20 | - | " + WHO);
    byte[] other = new byte[512];
    new Random(2).nextBytes(other);

    MergedEvent event =
        Rendering.of(
            new Cluster(
                List.of(
                    Reports.withText(first, story),
                    Reports.withText(rewritten, story),
                    Reports.withText(own, other)),
                List.of()),
            TODAY,
            id -> id,
            FollowUps.Links.NONE);

    assertThat(event.origins()).isEqualTo(2);
    assertThat(json(event.item()).at("/reports").asInt()).isEqualTo(3);
  }

  @Test
  void moreIndependentReportsMakeItSurer() {
    double one =
        meeting("a 2026-01-21 | held | 2026-01-20 | - | " + WHO).at("/confidence").asDouble();
    double two =
        meeting(
                "a 2026-01-21 | held | 2026-01-20 | - | " + WHO,
                "b 2026-01-21 | held | 2026-01-20 | - | " + WHO)
            .at("/confidence")
            .asDouble();

    assertThat(one).isEqualTo(0.8);
    assertThat(two).isEqualTo(0.96);
  }

  @Test
  void anItemBeginsWithTheEventsIdAndType() {
    MergedEvent event = event(Reports::meeting, "a 2026-01-21 | held | 2026-01-20 | - | " + WHO);

    assertThat(event.item()).startsWith("{\"id\":\"" + event.id() + "\",\"type\":\"meeting\"");
  }
}
