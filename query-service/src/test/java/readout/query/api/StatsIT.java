package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.article;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.query.Database;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Figures, as the API tells them. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class StatsIT {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @Inject EventStore store;
  @Inject Database database;

  @BeforeEach
  void fill() {
    database.clear();
    var cho = person("Cho Hyun", "KR");
    var rubio = person("Marco Rubio", "US");
    put("a", "Post", meeting("m", "2025-03-01", cho, rubio));
    put("b", "Post", meeting("m", "2025-03-31", cho, person("Xi Jinping", "CN")));
    put("c", "Times", meeting("m", MeetingStatus.SCHEDULED, on("2099-02-01"), cho, rubio));
    put("d", "Times", meeting("m", MeetingStatus.SCHEDULED, on("2025-08-01"), cho, rubio));
    put("e", "Times", meeting("m", MeetingStatus.DENIED, null, cho, rubio));
    put(
        of(
            "f",
            1,
            agreement(
                "m",
                AgreementStatus.SIGNED,
                on("2025-03-15"),
                party("South Korea", "KR"),
                party("Turkey", "TR"))));
  }

  @Test
  void allIsCounted() {
    given()
        .get("/stats")
        .then()
        .statusCode(200)
        .body("events", equalTo(6))
        .body("meetings", equalTo(5))
        .body("agreements", equalTo(1))
        .body("undated", equalTo(1))
        .body("overdue", equalTo(1))
        .body("months.month", contains("2025-03", "2025-08", "2099-02"))
        .body("months.meetings", contains(2, 1, 1))
        .body("months.agreements", contains(1, 0, 0))
        .body(
            "statuses.collect { it.type + ' ' + it.status + ' ' + it.events }",
            contains(
                "agreement signed 1", "meeting denied 1", "meeting held 2", "meeting scheduled 2"))
        .body("countries.country", contains("KR", "US", "CN", "TR"))
        .body("countries[0].name", equalTo("South Korea"))
        .body("countries[0].meetings", equalTo(5))
        .body("countries[0].agreements", equalTo(1))
        .body("pairs.collect { it.source + it.target + it.count }", contains("KRUS2", "CNKR1"))
        .body("sources.source", contains("Times", "Post", "The Test Post"))
        .body("sources.articles", contains(3, 2, 1));
  }

  @Test
  void filtersLeaveWhatTheySay() {
    given()
        .get("/stats?from=2025-03-10&to=2025-08-31&limit=2")
        .then()
        .body("events", equalTo(3))
        .body("months.meetings", contains(1, 1))
        .body("countries.country", contains("KR", "CN"))
        .body("pairs.size()", equalTo(1));
    given()
        .get("/stats?country=us")
        .then()
        .body("events", equalTo(4))
        .body("countries", empty())
        .body("pairs.size()", equalTo(1));
    given()
        .get("/stats?type=agreement")
        .then()
        .body("events", equalTo(1))
        .body("months.month", contains("2025-03"))
        .body("countries.country", contains("KR", "TR"))
        .body("pairs", empty());
  }

  @Test
  void theLagIsToldOfWhatCameAsNews() {
    var withLag =
        RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));
    given().config(withLag).get("/stats").then().body("lag.articles", equalTo(5));
    given()
        .config(withLag)
        .get("/stats")
        .then()
        .body("lag.left", equalTo(1))
        .body("lag.p50", closeTo(30, 0.01))
        .body("lag.p99", closeTo(30, 0.01));
  }

  @Test
  void anIdlePollIsNotAnsweredAgainAndTheFirstAfterAChangeSeesIt() {
    String tag = given().get("/stats").then().extract().header("ETag");
    given().header("If-None-Match", tag).get("/stats").then().statusCode(304);

    put("g", "Echo", meeting("m", "2024-01-01", person("Xi Jinping", "CN")));

    given()
        .header("If-None-Match", tag)
        .get("/stats")
        .then()
        .statusCode(200)
        .body("events", equalTo(7))
        .body("months.month", hasItem("2024-01"))
        .body("sources.source", hasItem("Echo"));
  }

  @Test
  void whatIsNotAskedWellIsToldSo() {
    for (String query :
        List.of("type=treaty", "country=XX", "from=2025-01", "limit=0", "country=KR&country=US")) {
      given()
          .get("/stats?" + query)
          .then()
          .statusCode(400)
          .body("parameter", equalTo(query.split("=", 2)[0]));
    }
    given().get("/stats?status=held").then().statusCode(400);
  }

  private void put(String uri, String source, readout.contracts.Meeting meeting) {
    put(of(article(uri, 1, source, NOW.minusSeconds(30).toString()), meeting));
  }

  private void put(Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), NOW);
  }
}
