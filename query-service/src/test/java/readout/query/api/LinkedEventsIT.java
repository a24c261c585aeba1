package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static readout.query.Extractions.article;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.Meeting;
import readout.contracts.MeetingStatus;
import readout.query.Statements;
import readout.query.export.SchemaOrg;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** JSON-LD that the service answers, read by a processor that is not ours. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class LinkedEventsIT extends FilledApi {

  private static final String JSON_LD = "application/ld+json";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/ld+json | application/ld+json",
        "application/ld+json;q=0.9, application/json;q=0.8 | application/ld+json",
        "application/json;q=0.8, application/ld+json;q=0.9 | application/ld+json",
        "application/ld+json;q=0.8, application/json;q=0.9 | application/json",
        "text/html, application/ld+json;q=0.1 | application/ld+json",
        "application/ld+json, */*;q=0.1 | application/ld+json",
        "application/ld+json;q=0.1, */* | application/json",
        "*/* | application/json",
        "application/* | application/json"
      })
  void theClientChooses(String accept, String answered) {
    String one = "/meetings/" + eventId("one", "brussels");
    for (String path : List.of("/meetings", "/agreements", "/events", one)) {
      given()
          .header("Accept", accept)
          .get(path)
          .then()
          .statusCode(200)
          .header("Content-Type", startsWith(answered))
          .header("Vary", containsString("Accept"));
    }
  }

  @Test
  void whatThereIsNotOfOneEventIsAProblem() {
    for (String accept : List.of("text/csv", "application/atom+xml", "application/ld+json;q=0")) {
      given()
          .header("Accept", accept)
          .get("/meetings/" + eventId("one", "brussels"))
          .then()
          .statusCode(406)
          .header("Content-Type", startsWith("application/problem+json"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events", "/meetings?sort=date&limit=2", "/agreements?country=TR"})
  void anIdlePollIsAnsweredWithoutTheList(String path) {
    String tag = given().accept(JSON_LD).get(path).then().statusCode(200).extract().header("ETag");

    given().accept(JSON_LD).header("If-None-Match", tag).get(path).then().statusCode(304);
    given().header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/events|5|Descending",
        "/events?sort=date|5|Ascending",
        "/meetings|4|Descending",
        "/meetings?participant=cho|2|Descending",
        "/meetings?from=2026-02-10|1|Descending",
        "/agreements?country=TR|1|Descending",
        "/agreements?country=FR|0|Descending"
      })
  void aListIsOfWhatMatches(String path, int count, String order) {
    JsonObject list = list(given().accept(JSON_LD).get(path));

    assertThat(SchemaOrg.values(list, "numberOfItems")).containsExactly(String.valueOf(count));
    assertThat(SchemaOrg.nodes(list, "itemListElement")).hasSize(count);
    assertThat(SchemaOrg.values(list, "itemListOrder"))
        .containsExactly("https://schema.org/ItemListOrder" + order);
  }

  @Test
  void itsAddressesLeadToTheEvents() {
    for (JsonObject event : events(given().accept(JSON_LD).get("/events"))) {
      String alone = given().accept(JSON_LD).get(event.getString("@id")).asString();

      assertThat(SchemaOrg.expanded(alone).getJsonObject(0)).isEqualTo(event);
    }
  }

  @Test
  void aListIsWholeUnlessALimitIsGiven() {
    put(of("many", 1, meetings(60)));

    assertThat(events(given().accept(JSON_LD).get("/meetings"))).hasSize(64);
    List<String> seen = new ArrayList<>();
    String next = "/meetings?limit=30";
    while (next != null) {
      Response answer = given().accept(JSON_LD).urlEncodingEnabled(false).get(next);
      events(answer).forEach(event -> seen.add(event.getString("@id")));
      String link = answer.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }
    assertThat(seen).hasSize(64).doesNotHaveDuplicates();
  }

  @Test
  void whatIsToldBesideIsAskedForPageByPage() {
    put(of("many", 1, meetings(450)));
    Statements.forget();

    assertThat(events(given().accept(JSON_LD).get("/meetings"))).hasSize(454);

    List<String> seen = Statements.seen();
    assertThat(seen)
        .filteredOn(sql -> sql.contains("from article where id = any"))
        .hasSizeBetween(3, 9);
    assertThat(seen).filteredOn(sql -> sql.contains("history")).hasSizeLessThanOrEqualTo(9);
  }

  private static Meeting[] meetings(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                meeting(
                    "m" + n,
                    LocalDate.of(2020, 1, 1).plusDays(3L * n).toString(),
                    person("Ana P" + Integer.toString(n + 100_000, 36), "ES")))
        .toArray(Meeting[]::new);
  }

  @Test
  void aMeetingThatWasMovedIsToldTheSameInAListAndAlone() {
    put(of(article("a", 1, "A", "2026-01-02T08:00:00Z"), moved(MeetingStatus.SCHEDULED, 10)));
    put(of(article("b", 1, "B", "2026-01-08T08:00:00Z"), moved(MeetingStatus.POSTPONED, 10)));
    put(of(article("c", 1, "C", "2026-01-25T08:00:00Z"), moved(MeetingStatus.HELD, 24)));
    String one = "/meetings/" + eventId("a", "m");

    JsonObject listed = events(given().accept(JSON_LD).get("/meetings?participant=mover")).get(0);
    JsonObject alone =
        SchemaOrg.expanded(given().accept(JSON_LD).get(one).asString()).getJsonObject(0);
    JsonObject then =
        SchemaOrg.expanded(
                given().accept(JSON_LD).get(one + "?asOf=2026-01-10T00:00:00Z").asString())
            .getJsonObject(0);

    assertThat(listed).isEqualTo(alone);
    assertThat(SchemaOrg.values(listed, "eventStatus"))
        .containsExactly("https://schema.org/EventRescheduled");
    assertThat(SchemaOrg.values(listed, "startDate")).containsExactly("2026-01-24");
    assertThat(SchemaOrg.values(listed, "previousStartDate")).containsExactly("2026-01-10");
    assertThat(SchemaOrg.values(then, "eventStatus"))
        .containsExactly("https://schema.org/EventPostponed");
    assertThat(SchemaOrg.values(then, "startDate")).isEmpty();
    assertThat(SchemaOrg.values(then, "previousStartDate")).containsExactly("2026-01-10");
    given()
        .accept(JSON_LD)
        .redirects()
        .follow(false)
        .get("/meetings/" + eventId("c", "m"))
        .then()
        .statusCode(308);
  }

  private static Meeting moved(MeetingStatus status, int day) {
    return meeting(
        "m", status, on("2026-01-" + day), person("Ana Mover", "ES"), person("Bo Other", "SE"));
  }

  @Test
  void whatDoesNotGoWithItIsAProblem() {
    given()
        .accept(JSON_LD)
        .get("/meetings?fields=status")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("fields"))
        .body("value", equalTo("status"));
    given().accept(JSON_LD).get("/meetings?colour=red").then().statusCode(400);
    given()
        .accept(JSON_LD)
        .get("/meetings/00000000000000000000000000000000")
        .then()
        .statusCode(404);
  }

  private static JsonObject list(Response answer) {
    answer.then().statusCode(200);
    return SchemaOrg.expanded(answer.asString()).getJsonObject(0);
  }

  private static List<JsonObject> events(Response answer) {
    answer.then().statusCode(200);
    return SchemaOrg.items(SchemaOrg.expanded(answer.asString()));
  }
}
