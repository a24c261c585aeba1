package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static readout.query.Extractions.article;
import static readout.query.Extractions.holder;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.organisation;
import static readout.query.Extractions.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.contracts.Participant;
import readout.query.Database;
import readout.query.event.EntityId;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** People and organisations, as the API tells them. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class PeopleIT {

  private static final String FULL =
      EntityId.ofPerson(List.of("radmila", "sekerinska"), "nato").value();

  @Inject EventStore store;
  @Inject Database database;

  @BeforeEach
  void fill() {
    database.clear();
    put(report("a", 1, "2025-04-01", "Cho Tae-yul", "Radmila Šekerinska"));
    put(report("b", 1, "2025-06-01", "Tae-yul Cho", "Radmila K. Šekerinska"));
    put(report("c", 1, "2026-01-23", "Cho Hyun", "Šekerinska"));
  }

  @Test
  void aPersonIsToldWithNamesAndOfficesAndWhoSaysSo() {
    given()
        .get("/people/{id}", FULL)
        .then()
        .statusCode(200)
        .body("id", equalTo(FULL))
        .body("name", equalTo("Radmila Šekerinska"))
        .body("aliases", contains("Radmila K. Šekerinska", "Šekerinska"))
        .body("offices.size()", equalTo(1))
        .body("offices[0].role", equalTo("Deputy Secretary General"))
        .body("offices[0].affiliation.name", equalTo("NATO"))
        .body("offices[0].earliest", equalTo("2025-04-01"))
        .body("offices[0].latest", equalTo("2026-01-23"))
        .body("offices[0].support.source", contains("The a Post", "The b Post", "The c Post"))
        .body("offices[0].support[0].quote", equalTo("the two met"))
        .body("offices[0].support[0].appearance", nullValue());
  }

  @Test
  void whatTheEventsCallAnEntityLeadsToIt() {
    Response events = given().get("/meetings?participant=sekerinska");
    List<String> people =
        events.path("items.participants.flatten().findAll{it.kind=='person'}.entity");

    assertThat(people).hasSize(6).containsNull();
    for (String person : people) {
      if (person != null) {
        given().get("/people/{id}", person).then().statusCode(200);
      }
    }
    String nato = given().get("/people/{id}", FULL).path("offices[0].organisation");
    String league = EntityId.ofOrganisation(new TreeSet<>(List.of("arab", "league"))).value();
    events.then().body("items[0].participants.entity", hasItems(league));
    given().get("/organisations/{id}", league).then().body("members", hasItems("EG"));
    given()
        .get("/organisations/{id}", nato)
        .then()
        .statusCode(200)
        .body("name", equalTo("NATO"))
        .body("members", hasItems("US", "TR"));
  }

  @Test
  void anotherNamesIdLeadsToThePerson() {
    String other = EntityId.ofPerson(List.of("radmila", "k", "sekerinska"), "nato").value();

    given()
        .redirects()
        .follow(false)
        .get("/people/{id}", other)
        .then()
        .statusCode(308)
        .header("Location", endsWith("/people/" + FULL));
    put(withdrawn("a", 2));
    given().get("/people/{id}", other).then().statusCode(200).body("id", equalTo(other));
    given().get("/people/{id}", FULL).then().statusCode(404);
    put(report("a", 3, "2025-04-01", "Cho Tae-yul", "Radmila Šekerinska"));
    given().get("/people/{id}", other).then().statusCode(200).body("id", equalTo(FULL));
  }

  @Test
  void peopleAreFoundByNameAndPageByPage() {
    Response first = given().get("/people?name=CHO&limit=1");
    first.then().statusCode(200).body("items.name", contains("Cho Hyun"));

    given()
        .get("/people?name=CHO&limit=1&cursor={cursor}", first.<String>path("next"))
        .then()
        .body("items.name", contains("Cho Tae-yul"))
        .body("items[0].aliases", contains("Tae-yul Cho"))
        .body("items[0].offices[0].latest", equalTo("2025-06-01"))
        .body("next", nullValue());
    given()
        .header("If-None-Match", first.header("ETag"))
        .get("/people?name=CHO&limit=1")
        .then()
        .statusCode(304);
    given().get("/people").then().body("items.size()", equalTo(3));
  }

  @Test
  void whatIsNotAskedWellIsToldSo() {
    given().get("/people?name=-").then().statusCode(400);
    given().get("/people?cursor=x").then().statusCode(400);
    given().get("/people?country=KR").then().statusCode(400);
    given().get("/people/{id}", "0".repeat(32)).then().statusCode(404);
    given().get("/people/x").then().statusCode(404);
    given().get("/organisations/{id}", FULL).then().statusCode(404);
  }

  private static Extraction report(
      String uri, long revision, String day, String minister, String deputy) {
    Participant korean = holder(minister, "Foreign Minister", "KR");
    Participant official = holder(deputy, "Deputy Secretary General", "NATO");
    return of(
        article(uri, revision, "The " + uri + " Post", day + "T08:00:00Z"),
        meeting("m", day, korean, official, organisation("Arab League")));
  }

  private void put(Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-03-01T00:00:00Z"));
  }
}
