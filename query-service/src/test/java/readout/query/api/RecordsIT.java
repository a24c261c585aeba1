package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Single articles and events, against a real database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class RecordsIT extends FilledApi {

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
}
