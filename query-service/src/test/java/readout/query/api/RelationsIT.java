package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.holder;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.organisation;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.query.Database;
import readout.query.Extractions;
import readout.query.event.EntityId;
import readout.query.event.EventId;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Whom people, organisations and countries met, as the API tells it. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class RelationsIT {

  private static final String CHO = EntityId.ofPerson(List.of("cho", "hyun"), "KR").value();
  private static final String RUBIO = EntityId.ofPerson(List.of("marco", "rubio"), "US").value();
  private static final String NATO =
      EntityId.ofOrganisation(new TreeSet<>(List.of("nato"))).value();

  @Inject EventStore store;
  @Inject Database database;

  @BeforeEach
  void fill() {
    database.clear();
    var cho = holder("Cho Hyun", "Foreign Minister", "KR");
    var rubio = person("Marco Rubio", "US");
    put(of("a", 1, meeting("m", "2025-03-01", cho, rubio)));
    put(of("b", 1, meeting("m", "2025-06-01", cho, rubio)));
    put(of("c", 1, meeting("m", MeetingStatus.SCHEDULED, on("2099-02-01"), cho, rubio)));
    put(of("d", 1, meeting("m", MeetingStatus.CANCELLED, on("2025-09-01"), cho, rubio)));
    put(of("e", 1, meeting("m", "2025-04-01", cho, organisation("NATO"))));
    put(
        of(
            "f",
            1,
            agreement(
                "m",
                AgreementStatus.SIGNED,
                on("2025-05-01"),
                party("South Korea", "KR"),
                party("Turkey", "TR"))));
  }

  @Test
  void aPersonIsToldWithWhomItMet() {
    JsonPath cho =
        given()
            .get("/people/{id}", CHO)
            .then()
            .statusCode(200)
            .body("name", equalTo("Cho Hyun"))
            .body("offices[0].role", equalTo("Foreign Minister"))
            .body("totals.held", equalTo(3))
            .body("totals.planned", equalTo(1))
            .body("totals.agreements", equalTo(0))
            .body("counterparts.entity", contains(RUBIO, NATO))
            .body("counterparts.kind", contains("person", "organisation"))
            .body("counterparts[0].name", equalTo("Marco Rubio"))
            .body("counterparts[0].held", equalTo(2))
            .body("counterparts[0].planned", equalTo(1))
            .body("counterparts[0].first.id", equalTo(event("a")))
            .body("counterparts[0].first.earliest", equalTo("2025-03-01"))
            .body("counterparts[0].last.id", equalTo(event("b")))
            .body("counterparts[0].next.latest", equalTo("2099-02-01"))
            .body("counterparts[1].next", nullValue())
            .body("last.id", contains(event("b"), event("e"), event("a")))
            .body("next.id", contains(event("c")))
            .body("next[0].date.edtf", equalTo("2099-02-01"))
            .body("complete", equalTo(true))
            .extract()
            .jsonPath();

    given().get(cho.getString("links.meetings")).then().body("items.size()", equalTo(5));
    given()
        .get(cho.getString("counterparts[0].meetings"))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(4));
    given().get(cho.getString("links.agreements")).then().statusCode(200);
    given()
        .get("/people/{id}?from=2025-03-15&to=2025-05-01&limit=1", CHO)
        .then()
        .body("totals.held", equalTo(1))
        .body("counterparts.entity", contains(NATO))
        .body("next", empty())
        .body("links.meetings", containsString("from=2025-03-15&to=2025-05-01"));
  }

  @Test
  void anOrganisationIsToldWithWhomItMet() {
    given()
        .get("/organisations/{id}", NATO)
        .then()
        .statusCode(200)
        .body("name", equalTo("NATO"))
        .body("totals.held", equalTo(1))
        .body("counterparts.entity", contains("KR"))
        .body("counterparts[0].meetings", containsString("organisation=NATO&country=KR"));
  }

  @Test
  void aCountryIsToldWithWhomItMet() {
    given()
        .get("/countries/kr")
        .then()
        .statusCode(200)
        .body("code", equalTo("KR"))
        .body("name", equalTo("South Korea"))
        .body("totals.held", equalTo(3))
        .body("totals.planned", equalTo(1))
        .body("totals.agreements", equalTo(1))
        .body("counterparts.entity", contains("US"))
        .body("counterparts[0].name", equalTo("United States"))
        .body("counterparts[0].held", equalTo(2))
        .body("counterparts[0].next.id", equalTo(event("c")))
        .body("last.id", contains(event("b"), event("e"), event("a")))
        .body("last[0].evidence", nullValue())
        .body("next.id", contains(event("c")))
        .body("agreements.id", contains(event("f")))
        .body("agreements[0].parties.size()", equalTo(2));
    given()
        .get("/countries/KR?from=2025-05-01&to=2025-12-31&limit=1")
        .then()
        .body("totals.held", equalTo(1))
        .body("counterparts[0].first.id", equalTo(event("b")))
        .body("agreements.id", contains(event("f")));
  }

  @Test
  void aCountryThatNeverOccursIsThereAndOneThatDoesNotExistIsNot() {
    given()
        .get("/countries/TO")
        .then()
        .statusCode(200)
        .body("name", equalTo("Tonga"))
        .body("totals.held", equalTo(0))
        .body("counterparts", empty())
        .body("last", empty());
    for (String code : List.of("XX", "ZZZ", "1")) {
      given()
          .get("/countries/{code}", code)
          .then()
          .statusCode(404)
          .contentType("application/problem+json");
    }
  }

  @Test
  void anIdlePollIsNotAnsweredAgainAndTheFirstAfterAChangeSeesIt() {
    int month = 0;
    for (String path : List.of("/people/" + CHO, "/countries/KR", "/organisations/" + NATO)) {
      month++;
      String tag = given().get(path).then().statusCode(200).extract().header("ETag");
      given().header("If-None-Match", tag).get(path).then().statusCode(304);
      int held = given().get(path).path("totals.held");

      put(
          of(
              path,
              1,
              meeting(
                  "m",
                  "2024-0" + month + "-11",
                  holder("Cho Hyun", "Foreign Minister", "KR"),
                  organisation("NATO"))));

      JsonPath now =
          given()
              .header("If-None-Match", tag)
              .get(path)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(now.getInt("totals.held")).isEqualTo(held + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=x", "to=2025-13-01", "from=2025-02-01&to=2025-01-01", "limit=0"})
  void aBadValueIsToldSo(String query) {
    String name = query.contains("&") ? "to" : query.split("=", 2)[0];
    for (String path : List.of("/people/" + CHO, "/organisations/" + NATO, "/countries/KR")) {
      given()
          .get(path + "?" + query)
          .then()
          .statusCode(400)
          .body("parameter", equalTo(name))
          .body("expected", containsString(name.equals("limit") ? "whole number" : "a day"));
    }
    given()
        .get("/countries/KR?colour=red")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("colour"));
  }

  private static String event(String uri) {
    return EventId.of(Extractions.id(uri), new MentionId("m")).value();
  }

  private void put(Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-03-01T00:00:00Z"));
  }
}
