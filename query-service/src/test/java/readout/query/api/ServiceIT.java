package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.AgreementStatus;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** What all answers have, the description of the API and what operators look at. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class ServiceIT extends FilledApi {

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
      assertThat(tag).startsWith("\"");
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
                    "organisation array",
                    "place array",
                    "topic array",
                    "mode array",
                    "format array",
                    "source array",
                    "q string",
                    "from string",
                    "to string",
                    "article array",
                    "minOrigins integer",
                    "minConfidence number",
                    "conflict boolean",
                    "sort string",
                    "fields string",
                    "limit integer",
                    "cursor string")))
        .body("paths.'/meetings'.get.summary", startsWith("Meetings"))
        .body("paths.'/meetings'.get.responses.keySet()", hasItems("200", "304", "400", "503"))
        .body("paths.'/meetings/{id}'.get.parameters.name", hasItems("id", "asOf"))
        .body("paths.'/agreements/{id}'.get.responses.keySet()", hasItems("200", "308", "404"))
        .body("paths.'/changes'.get.parameters.name", equalTo(List.of("after", "limit")))
        .body("paths.'/countries/{code}'.get.parameters.name", hasItems("code", "from", "limit"))
        .body("paths.'/people/{id}'.get.parameters.name", hasItems("id", "to", "limit"))
        .body("paths.'/graph'.get.parameters.name", hasItems("nodes", "format", "q", "limit"))
        .body(
            "paths.'/graph'.get.responses.'200'.content.keySet()",
            hasItems("application/json", "application/graphml+xml"))
        .body("paths.'/stats'.get.parameters.name", hasItems("type", "country", "from", "limit"))
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
}
