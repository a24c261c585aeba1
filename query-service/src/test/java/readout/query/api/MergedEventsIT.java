package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static readout.query.Extractions.article;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.query.Database;
import readout.query.event.EventId;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** One event of several reports, as the API tells it. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class MergedEventsIT {

  private static final String EVENT = eventId("announced");

  @Inject EventStore store;
  @Inject Database database;

  @BeforeEach
  void fill() {
    database.clear();
    put(report("announced", 1, "2026-01-20T08:00:00Z", MeetingStatus.SCHEDULED, "2026-01-23"));
    put(report("reported", 1, "2026-01-24T08:00:00Z", MeetingStatus.HELD, "2026-01-23"));
    put(of("other", 1, meeting("m", "2025-06-01", person("Marco Rubio", "US"))));
  }

  @Test
  void twoReportsAreOneEventWithBothAsItsSources() {
    given()
        .get("/meetings/{id}", EVENT)
        .then()
        .statusCode(200)
        .body("id", equalTo(EVENT))
        .body("status", equalTo("held"))
        .body("origins", equalTo(2))
        .body("reports", equalTo(2))
        .body("confidence", equalTo(0.99f))
        .body("mentions.source", contains("The announced Post", "The reported Post"))
        .body("mentions.article", contains(id("announced").value(), id("reported").value()))
        .body("fields.status.value", equalTo("held"))
        .body("fields.status.support.size()", equalTo(2))
        .body("fields.status.disagree.size()", equalTo(0))
        .body("fields.date.support.size()", equalTo(2))
        .body("fields.participants.value.name", contains("Cho Hyun", "Radmila Šekerinska"))
        .body("history.status", contains("scheduled", "held"))
        .body("history.time", contains("2026-01-20T08:00:00Z", "2026-01-24T08:00:00Z"))
        .body("history[1].changed.find { it.field == 'status' }.from", equalTo("scheduled"))
        .body("why.size()", equalTo(1));
  }

  @Test
  void anIdThatWasMergedAwayLeadsToTheEventThatHasItsReport() {
    String away = eventId("reported");

    String there =
        given()
            .redirects()
            .follow(false)
            .get("/meetings/{id}?asOf=2026-01-25T00:00:00Z", away)
            .then()
            .statusCode(308)
            .header("Location", endsWith("/meetings/" + EVENT + "?asOf=2026-01-25T00%3A00%3A00Z"))
            .extract()
            .header("Location");

    given().urlEncodingEnabled(false).get(there).then().statusCode(200).body("id", equalTo(EVENT));
    given().get("/meetings/{id}", away).then().statusCode(200).body("id", equalTo(EVENT));
    given().get("/agreements/{id}", away).then().statusCode(404);
  }

  @Test
  void asOfTellsWhatWasBelievedThen() {
    given()
        .urlEncodingEnabled(false)
        .get("/meetings/" + EVENT + "?asOf=2026-01-21T09:00:00%2B09:00")
        .then()
        .statusCode(200)
        .body("status", equalTo("scheduled"))
        .body("overdue", equalTo(false))
        .body("reports", equalTo(1))
        .body("history.status", contains("scheduled"));
    given().get("/meetings/{id}?asOf=2026-01-19T00:00:00Z", EVENT).then().statusCode(404);
  }

  @Test
  void eventsAreFoundByHowWellTheyAreReported() {
    given().get("/events?minOrigins=2").then().body("items.id", contains(EVENT));
    given().get("/events?minOrigins=3").then().body("items.size()", equalTo(0));
    given().get("/events?minConfidence=0.95").then().body("items.id", contains(EVENT));
    given().get("/events?minConfidence=0.9").then().body("items.size()", equalTo(2));
  }

  @Test
  void eventsAreFoundByWhetherTheirReportsDisagree() {
    given().get("/events?conflict=true").then().body("items.size()", equalTo(0));
    put(report("mistaken", 1, "2026-01-24T10:00:00Z", MeetingStatus.HELD, "2026-01-24"));

    given().get("/events?conflict=true").then().body("items.id", contains(EVENT));
    given().get("/events?conflict=false").then().body("items.size()", equalTo(1));
    given()
        .get("/meetings/{id}", EVENT)
        .then()
        .body("reports", equalTo(3))
        .body("conflict", equalTo(true))
        .body("fields.date.disagree.size()", equalTo(1));
  }

  @Test
  void aPlanWhoseDayHasPassedIsOverdue() {
    put(withdrawn("reported", 2));

    store.renew(Instant.parse("2026-01-25T00:00:00Z"));

    given()
        .get("/meetings/{id}", EVENT)
        .then()
        .body("status", equalTo("scheduled"))
        .body("overdue", equalTo(true));
  }

  @Test
  void withdrawnAndPostedAgainIsAsIfNothingHadBeen() {
    for (String uri : List.of("announced", "reported", "other")) {
      List<String> before = state();

      put(withdrawn(uri, 2));
      assertThat(state()).isNotEqualTo(before);
      put(again(uri));

      assertThat(state()).isEqualTo(before);
    }
  }

  @Test
  void changesTellWhatBecameOfEachEvent() {
    String after = given().get("/changes").then().statusCode(200).extract().path("next");

    put(withdrawn("announced", 2));

    given()
        .get("/changes?after={after}", after)
        .then()
        .body("items.find { it.id == '%s' }.change".formatted(EVENT), equalTo("deleted"))
        .body("items.find { it.id == '%s' }.event".formatted(EVENT), nullValue())
        .body("items.find { it.id == '%s' }.from".formatted(eventId("reported")), equalTo(EVENT));
    put(again("announced"));
    given()
        .get("/changes?after={after}", after)
        .then()
        .body(
            "items.findAll { it.change == 'merged' }.collect { it.id + it.into }",
            hasItem(eventId("reported") + EVENT))
        .body("items.findAll { it.id == '%s' }[-1].change".formatted(EVENT), equalTo("created"))
        .body("items.findAll { it.id == '%s' }[-1].event.reports".formatted(EVENT), equalTo(2));
  }

  private static List<String> state() {
    return List.of(
        given().get("/events").asString(),
        given().get("/meetings/{id}", EVENT).asString(),
        given().get("/meetings/{id}", eventId("reported")).asString());
  }

  private static Extraction again(String uri) {
    return switch (uri) {
      case "announced" ->
          report(uri, 3, "2026-01-20T08:00:00Z", MeetingStatus.SCHEDULED, "2026-01-23");
      case "reported" -> report(uri, 3, "2026-01-24T08:00:00Z", MeetingStatus.HELD, "2026-01-23");
      default -> of(uri, 3, meeting("m", "2025-06-01", person("Marco Rubio", "US")));
    };
  }

  private static Extraction report(
      String uri, long revision, String published, MeetingStatus status, String day) {
    return of(
        article(uri, revision, "The " + uri + " Post", published),
        meeting(
            "m", status, on(day), person("Cho Hyun", "KR"), person("Radmila Šekerinska", "MK")));
  }

  private void put(Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-03-01T00:00:00Z"));
  }

  private static String eventId(String uri) {
    return EventId.of(id(uri), new MentionId("m")).value();
  }
}
