package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.between;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.query.Database;
import readout.query.Extractions;
import readout.query.event.EventId;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Every call of the API, against a real database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class ApiIT {

  @Inject EventStore store;
  @Inject Database database;

  @BeforeEach
  void fill() {
    database.clear();
    put(
        of(
            "one",
            1,
            meeting(
                "brussels",
                "2026-01-23",
                person("Cho Hyun", "KR"),
                person("Radmila Šekerinska", "MK")),
            meeting(
                "later",
                MeetingStatus.SCHEDULED,
                between("2026-02-01", "2026-02-28"),
                person("Cho Tae-yul", "KR"))));
    put(
        of(
            "two",
            1,
            meeting("undated", MeetingStatus.CANCELLED, null, person("Marco Rubio", "US"))));
    put(
        Extraction.of(
            Extractions.article("three", 1),
            Extractions.EXTRACTOR,
            List.of(meeting("signing", "2025-05-01", person("Ana Signer", "ES"))),
            List.of(
                agreement(
                    "memo",
                    AgreementStatus.SIGNED,
                    on("2025-05-01"),
                    "signing",
                    party("South Korea", "KR"),
                    party("Turkey", "TR")))));
  }

  @Test
  void anArticleTellsWhatIsHeld() {
    given()
        .get("/articles/{id}", id("three").value())
        .then()
        .statusCode(200)
        .body("id", equalTo(id("three").value()))
        .body("uri", equalTo("three"))
        .body("version", equalTo(1))
        .body("source", equalTo("The Test Post"))
        .body("published", equalTo("2026-01-24T08:00:00+09:00"))
        .body("outcome", equalTo("extracted"))
        .body("extractor.name", equalTo("test"))
        .body("meetings", equalTo(1))
        .body("agreements", equalTo(1))
        .body("materialised", equalTo("2026-03-01T00:00:00Z"));
  }

  @Test
  void anArticleIsFoundByUri() {
    given()
        .queryParam("uri", "two")
        .get("/articles")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(id("two").value())))
        .body("next", nullValue());
    given().queryParam("uri", "nobody").get("/articles").then().body("items.size()", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/articles/00000000000000000000000000000000",
        "/articles/nonsense",
        "/articles/00000000000000000000000000000000/events",
        "/meetings/00000000000000000000000000000000",
        "/agreements/nonsense",
        "/nothing"
      })
  void whatIsNotThereIsAProblem(String path) {
    given()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404))
        .body("type", equalTo("urn:readout:problem:not-found"));
  }

  @Test
  void aMethodThatIsNotThereIsAProblem() {
    given()
        .post("/meetings")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:readout:problem:method-not-allowed"));
  }

  @Test
  void aMeetingHasTheFieldsOfItsRecordAndWhereItWasReported() {
    String meeting = eventId("one", "brussels");

    given()
        .get("/meetings/{id}", meeting)
        .then()
        .statusCode(200)
        .body("id", equalTo(meeting))
        .body("type", equalTo("meeting"))
        .body("status", equalTo("held"))
        .body("mode", equalTo("in_person"))
        .body("date.edtf", equalTo("2026-01-23"))
        .body("place.city", equalTo("Brussels"))
        .body("participants.name", equalTo(List.of("Cho Hyun", "Radmila Šekerinska")))
        .body("evidence[0].quote", equalTo("the two met"))
        .body("mentions[0].article", equalTo(id("one").value()))
        .body("mentions[0].mention", equalTo("brussels"))
        .body("mentions[0].source", equalTo("The Test Post"))
        .body("mentions[0].published", equalTo("2026-01-24T08:00:00+09:00"))
        .body("origins", equalTo(1))
        .body("reports", equalTo(1))
        .body("history[0].status", equalTo("held"))
        .body("history[0].quote", equalTo("the two met"))
        .body("history[0].time", equalTo("2026-01-24T08:00:00+09:00"));
  }

  @Test
  void anAgreementLeadsToItsMeeting() {
    String meeting =
        given()
            .get("/agreements/{id}", eventId("three", "memo"))
            .then()
            .statusCode(200)
            .body("parties.country", equalTo(List.of("KR", "TR")))
            .extract()
            .path("meeting");

    given().get("/meetings/{id}", meeting).then().body("mentions[0].mention", equalTo("signing"));
  }

  @Test
  void aWithdrawnArticlesEventsAreNotFound() {
    put(withdrawn("one", 2));

    given().get("/meetings/{id}", eventId("one", "brussels")).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/meetings|later,brussels,signing,undated",
        "/agreements|memo",
        "/meetings?participant=cho|later,brussels",
        "/meetings?participant=tae%20yul%20cho|later",
        "/meetings?participant=sekerinska|brussels",
        "/meetings?participant=cho&participant=SEKERINSKA|brussels",
        "/agreements?participant=turkey|memo",
        "/meetings?country=KR|later,brussels",
        "/meetings?country=kr&country=MK|brussels",
        "/agreements?country=TR|memo",
        "/meetings?status=held&status=cancelled|brussels,signing,undated",
        "/meetings?from=2026-02-10|later",
        "/meetings?to=2026-01-31|brussels,signing",
        "/meetings?from=2026-01-01&to=2026-02-01|later,brussels",
        "/meetings?limit=1|later",
        "/events?status=signed|memo",
        "/events?from=2025-05-01&to=2025-05-01&participant=signer&status=held|signing"
      })
  void aFilterFindsWhatItAsks(String path, String mentions) {
    List<String> found =
        given()
            .urlEncodingEnabled(false)
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .path("items.mentions.flatten().mention");

    assertThat(found).containsExactly(mentions.split(","));
  }

  @Test
  void anArticlesEventsAreFound() {
    given()
        .get("/events?article={id}", id("three").value())
        .then()
        .body("items.mentions.flatten().mention", hasItems("signing", "memo"))
        .body("items.size()", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/meetings?limit=0|limit|0|1 to 500",
        "/meetings?limit=501|limit|501|1 to 500",
        "/meetings?limit=ten|limit|ten|whole number",
        "/meetings?limit=1&limit=2|limit|2|once",
        "/meetings?country=UK|country|UK|ISO 3166-1",
        "/meetings?country=Korea|country|Korea|ISO 3166-1",
        "/meetings?status=signed|status|signed|one of",
        "/agreements?status=held|status|held|one of",
        "/meetings?from=yesterday|from|yesterday|2026-01-31",
        "/meetings?from=2026-02-30|from|2026-02-30|2026-01-31",
        "/meetings?from=2026-02-02&to=2026-02-01|to|2026-02-01|not before from",
        "/meetings?article=42|article|42|32 lower-case",
        "/meetings?cursor=bogus|cursor|bogus|next link",
        "/meetings?participant=---|participant|---|letter or digit",
        "/meetings?minOrigins=0|minOrigins|0|1 to 999",
        "/meetings?minConfidence=1.5|minConfidence|1.5|0 to 1",
        "/events?conflict=yes|conflict|yes|true or false",
        "/meetings/00000000000000000000000000000000?asOf=2026|asOf|2026|2026-01-31T12:00:00Z",
        "/changes?after=-1|after|-1|next",
        "/articles?uri=%20|uri|' '|uri"
      })
  void aBadValueIsNamedWithWhatIsTaken(String path, String name, String value, String takes) {
    given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:readout:problem:invalid-parameter"))
        .body("parameter", equalTo(name))
        .body("value", equalTo(value))
        .body("expected", containsString(takes))
        .body("detail", containsString(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/meetings?participants=cho",
        "/articles/00000000000000000000000000000000?participants=x",
        "/articles?uri=x&participants=y",
        "/events?Participant=cho&participants=x"
      })
  void anUnknownParameterIsAProblem(String path) {
    given()
        .get(path)
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:readout:problem:unknown-parameter"))
        .body("parameter", matchesPattern("participants|Participant"));
  }

  @Test
  void aListOfArticlesNeedsAUri() {
    given()
        .get("/articles")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("uri"))
        .body("detail", containsString("missing"));
  }

  @Test
  void theLinkLeadsThroughTheWholeListWhileItChanges() {
    List<String> found = new ArrayList<>();
    Response page = given().get("/meetings?limit=1");
    int changes = 0;
    while (true) {
      found.addAll(page.jsonPath().getList("items.mentions.flatten().mention"));
      String next = next(page);
      if (next == null) {
        break;
      }
      put(of("new" + changes++, 1, meeting("newer", "2026-03-0" + changes, person("A B", "FR"))));
      page = given().urlEncodingEnabled(false).get(next);
    }

    assertThat(found).containsExactly("later", "brussels", "signing", "undated");
  }

  @Test
  void theLinkKeepsTheFilters() {
    String link =
        given()
            .urlEncodingEnabled(false)
            .get("/meetings?participant=cho%26%20&country=kr&limit=1")
            .header("Link");

    assertThat(link).contains("participant=cho%26%20").contains("country=kr").contains("limit=1");
  }

  private static @Nullable String next(Response page) {
    String link = page.header("Link");
    assertThat(link == null).isEqualTo(page.jsonPath().get("next") == null);
    if (link == null) {
      return null;
    }
    assertThat(link).endsWith(">; rel=\"next\"");
    return link.substring(1, link.indexOf('>'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/meetings", "/agreements", "/events", "/articles?uri=one"})
  void aListThatIsUnchangedIsNotSentAgain(String path) {
    String tag = given().get(path).then().statusCode(200).extract().header("ETag");

    given()
        .header("If-None-Match", tag)
        .get(path)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .body(equalTo(""));
    put(of("one", 3, meeting("brussels", "2026-01-24", person("Cho Hyun", "KR"))));
    put(of("three", 3, agreement("memo", AgreementStatus.TERMINATED, on("2026-01-24"))));
    given().header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  @Test
  void singleThingsHaveTags() {
    for (String path :
        List.of(
            "/articles/" + id("one").value(),
            "/articles/" + id("one").value() + "/events",
            "/meetings/" + eventId("one", "brussels"))) {
      ValidatableResponse first = given().get(path).then().statusCode(200);
      String tag = first.header("Cache-Control", equalTo("no-cache")).extract().header("ETag");
      assertThat(tag).startsWith("W/\"");
      given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }
  }

  @Test
  void answersAreCompressedForThoseWhoCan() {
    given()
        .header("Accept-Encoding", "gzip")
        .get("/meetings")
        .then()
        .header("Content-Encoding", equalTo("gzip"))
        .header("Vary", containsString("Accept-Encoding"));
  }

  @Test
  void otherSitesMayNotReadUnlessConfigured() {
    given()
        .header("Origin", "https://elsewhere.example")
        .get("/meetings")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void theOpenApiDocumentTellsTheParameters() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body(
            "paths.'/meetings'.get.parameters.collect { it.name + ' ' + it.schema.type }",
            equalTo(
                List.of(
                    "participant array",
                    "country array",
                    "status array",
                    "from string",
                    "to string",
                    "article string",
                    "minOrigins integer",
                    "minConfidence number",
                    "conflict boolean",
                    "limit integer",
                    "cursor string")))
        .body("paths.'/meetings'.get.summary", startsWith("Meetings"))
        .body("paths.'/meetings'.get.responses.keySet()", hasItems("200", "304", "400", "503"))
        .body("paths.'/meetings/{id}'.get.parameters.name", hasItems("id", "asOf"))
        .body("paths.'/agreements/{id}'.get.responses.keySet()", hasItems("200", "308", "404"))
        .body("paths.'/changes'.get.parameters.name", equalTo(List.of("after", "limit")))
        .body("info.title", equalTo("Readout: query API"));
  }

  @Test
  void readinessNamesTheDatabaseAndTheConsumer() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItems(containsString("Database"), containsString("Messaging")))
        .body(containsString("extractions"));
  }

  @Test
  void metricsCountRecords() {
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("readout_query_records_received_total"))
        .body(containsString("readout_query_records_total"))
        .body(containsString("kafka_consumer_fetch_manager_records_lag_max"));
  }

  @Test
  void thePageStandsAlone() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .header("Content-Security-Policy", containsString("default-src 'self'"))
        .body(containsString("Readout"))
        .body(not(containsString("://")));
  }

  private void put(Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-03-01T00:00:00Z"));
  }

  private static String eventId(String uri, String mention) {
    return EventId.of(id(uri), new MentionId(mention)).value();
  }
}
