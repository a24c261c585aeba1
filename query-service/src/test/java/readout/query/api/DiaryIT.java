package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static readout.query.Extractions.article;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.contracts.Participant;
import readout.query.Database;
import readout.query.event.EventId;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** The calendar that the service answers, read by a parser that is not ours. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class DiaryIT {

  private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
  private static final Participant[] THESE = {
    person("Cho Hyun", "KR"), person("Radmila Šekerinska", "MK")
  };
  private static final Participant[] THOSE = {
    person("Marco Rubio", "US"), person("Ana Signer", "ES")
  };

  @Inject EventStore store;
  @Inject Database database;

  @BeforeEach
  void empty() {
    database.clear();
  }

  @Test
  void aPlanThatIsHeldAndOneThatIsCancelledKeepTheirEntries() {
    put(report("plan", "2026-01-20T08:00:00Z", MeetingStatus.SCHEDULED, "2026-01-23", THESE), 0);
    put(report("visit", "2026-01-20T08:00:00Z", MeetingStatus.SCHEDULED, "2026-01-25", THOSE), 1);
    VEvent planned = entry("plan");
    VEvent plannedVisit = entry("visit");
    assertThat(planned.getStatus().isTentative()).isTrue();
    assertThat(plannedVisit.getStatus().isTentative()).isTrue();

    put(report("held", "2026-01-24T08:00:00Z", MeetingStatus.HELD, "2026-01-23", THESE), 2);
    put(report("off", "2026-01-24T08:00:00Z", MeetingStatus.CANCELLED, "2026-01-25", THOSE), 3);

    assertThat(diary("").getEvents()).hasSize(2);
    VEvent held = entry("plan");
    VEvent cancelled = entry("visit");
    assertThat(held.getStatus().isConfirmed()).isTrue();
    assertThat(cancelled.getStatus().isCancelled()).isTrue();
    assertLater(held, planned);
    assertLater(cancelled, plannedVisit);
  }

  @Test
  void aWithdrawalIsARevisionTooAndReadingTwiceIsNone() {
    put(report("plan", "2026-01-20T08:00:00Z", MeetingStatus.SCHEDULED, "2026-01-23", THESE), 0);
    put(report("held", "2026-01-24T08:00:00Z", MeetingStatus.HELD, "2026-01-23", THESE), 1);
    VEvent held = entry("plan");
    assertThat(given().get("/diary.ics").asString())
        .isEqualTo(given().get("/diary.ics").asString());

    put(withdrawn("held", 2), 2);

    VEvent again = entry("plan");
    assertThat(again.getStatus().isTentative()).isTrue();
    assertLater(again, held);
  }

  @Test
  void aRevisionDoesNotFallWhenChangesAreForgotten() {
    put(report("plan", "2026-01-20T08:00:00Z", MeetingStatus.SCHEDULED, "2026-01-23", THESE), 0);
    int before = entry("plan").getSequence().getValue();
    database.forgetAllChanges();

    int forgotten = entry("plan").getSequence().getValue();
    put(report("held", "2026-01-24T08:00:00Z", MeetingStatus.HELD, "2026-01-23", THESE), 1);

    assertThat(forgotten).isGreaterThanOrEqualTo(before);
    assertThat(entry("plan").getSequence().getValue()).isGreaterThan(forgotten);
  }

  @Test
  void allThatMatchIsInItHoweverManyPagesThatTakes() {
    int many = 2 * PagedParts.PAGE + 7;
    store.replace(
        IntStream.range(0, many)
            .mapToObj(
                n ->
                    Materialised.of(
                        of(
                            "a" + n,
                            1,
                            meeting(
                                "m",
                                LocalDate.of(2020, 1, 1).plusDays(3L * n).toString(),
                                person("Cho Hyun", "KR"),
                                person("Marco Rubio", "US")))))
            .toList(),
        FIRST);
    store.replace(
        List.of(Materialised.of(of("u", 1, meeting("m", MeetingStatus.PROPOSED, null, THOSE)))),
        FIRST);

    ICalendar all = diary("");
    ICalendar some = diary("?country=KR&from=2020-01-02&to=2020-01-31&participant=rubio");

    Set<String> ids = new HashSet<>();
    all.getEvents().forEach(event -> ids.add(event.getUid().getValue()));
    assertThat(ids).hasSize(many);
    assertThat(all.getEvents()).hasSize(many);
    assertThat(some.getEvents()).hasSize(10);
  }

  @Test
  void itIsACalendarAndNothingElse() {
    given()
        .get("/diary.ics")
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo("text/calendar;charset=UTF-8"))
        .header("Vary", startsWith("Accept"));
    given().accept("text/calendar").get("/diary.ics").then().statusCode(200);
    given()
        .accept("application/json")
        .get("/diary.ics")
        .then()
        .statusCode(406)
        .header("Content-Type", startsWith("application/problem+json"))
        .body("type", equalTo("urn:readout:problem:not-acceptable"));
  }

  @Test
  void itTakesTheFiltersOfMeetingsAndNoOthers() {
    for (String parameter : List.of("limit", "cursor", "wat")) {
      given()
          .get("/diary.ics?" + parameter + "=1")
          .then()
          .statusCode(400)
          .body("parameter", equalTo(parameter));
    }
    given()
        .get("/diary.ics?status=signed")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("status"));
  }

  private static void assertLater(VEvent now, VEvent before) {
    assertThat(now.getUid()).isEqualTo(before.getUid());
    assertThat(now.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
    assertThat(now.getLastModified().getValue()).isAfter(before.getLastModified().getValue());
  }

  private static VEvent entry(String uri) {
    String uid = EventId.of(id(uri), new MentionId("m")).value() + "@readout";
    return diary("").getEvents().stream()
        .filter(event -> event.getUid().getValue().equals(uid))
        .findFirst()
        .orElseThrow();
  }

  private static ICalendar diary(String query) {
    String text = given().get("/diary.ics" + query).then().statusCode(200).extract().asString();
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.validate(calendar.getVersion()).getWarnings()).isEmpty();
    return calendar;
  }

  private static Extraction report(
      String uri, String published, MeetingStatus status, String day, Participant... participants) {
    return of(
        article(uri, 1, "The " + uri + " Post", published),
        meeting("m", status, on(day), participants));
  }

  private void put(Extraction extraction, int minutes) {
    store.replace(List.of(Materialised.of(extraction)), FIRST.plusSeconds(60L * minutes));
  }
}
