package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jgrapht.nio.ImportException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.contracts.Meeting;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.query.Database;
import readout.query.Extractions;
import readout.query.event.EventId;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** The graph of who met whom, as JSON and as GraphML that others read. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class GraphIT {

  private static final String GRAPHML = "application/graphml+xml";

  @Inject EventStore store;
  @Inject Database database;

  @BeforeEach
  void fill() {
    database.clear();
    var cho = person("Cho Hyun", "KR");
    var aide = person("Kim Hong-kyun", "KR");
    var rubio = person("Marco Rubio", "US");
    put(of("a", 1, meeting("m", "2025-03-01", cho, aide, rubio)));
    put(of("b", 1, meeting("m", "2025-06-01", cho, rubio)));
    put(of("c", 1, meeting("m", MeetingStatus.SCHEDULED, on("2099-02-01"), cho, rubio)));
    put(of("d", 1, meeting("m", MeetingStatus.DENIED, on("2025-09-01"), cho, rubio)));
    put(of("e", 1, trilateral("2025-04-01", "Iwaya & <Sons>")));
  }

  private static Meeting trilateral(String day, String name) {
    Meeting plain =
        meeting(
            "m",
            day,
            person("Takeshi " + name, "JP"),
            person("Cho Hyun", "KR"),
            person("Marco Rubio", "US"));
    return new Meeting(
        plain.id(),
        plain.status(),
        plain.mode(),
        MeetingFormat.TRILATERAL,
        plain.date(),
        plain.place(),
        plain.participants(),
        plain.topics(),
        plain.evidence(),
        plain.confidence());
  }

  @Test
  void countriesAreTiedByTheirMeetings() {
    given()
        .get("/graph")
        .then()
        .statusCode(200)
        .body("nodes.id", contains("JP", "KR", "US"))
        .body("nodes.name", contains("Japan", "South Korea", "United States"))
        .body("nodes.kind", contains("country", "country", "country"))
        .body("edges.collect { it.source + it.target }", contains("KRUS", "JPKR", "JPUS"))
        .body("edges.count", contains(4, 1, 1))
        .body("edges[0].held", equalTo(3))
        .body("edges[0].planned", equalTo(1))
        .body("edges[0].last.id", equalTo(event("b")))
        .body("edges[0].last.latest", equalTo("2025-06-01"))
        .body("edges[0].next.id", equalTo(event("c")))
        .body("edges[1].next", nullValue())
        .body("complete", equalTo(true));
    given().get("/graph?limit=1").then().body("nodes.id", contains("KR", "US"));
  }

  @Test
  void filtersAreThoseOfLists() {
    given()
        .get("/graph?format=bilateral")
        .then()
        .body("edges.size()", equalTo(1))
        .body("edges[0].count", equalTo(3));
    given()
        .get("/graph?from=2025-03-15&to=2025-12-31")
        .then()
        .body("edges.count", contains(2, 1, 1))
        .body("edges[0].next", nullValue());
    given()
        .get("/graph?from=2025-03-15&to=2025-12-31&format=bilateral")
        .then()
        .body("edges.count", contains(1));
    given()
        .get("/graph?participant=kim")
        .then()
        .body("edges.count", contains(1))
        .body("edges[0].last.id", equalTo(event("a")));
    given().get("/graph?country=JP&topic=security").then().body("edges.size()", equalTo(3));
    given().get("/graph?country=TO").then().body("nodes", empty()).body("edges", empty());
  }

  @Test
  void peopleAreTiedAcrossSidesOnly() {
    given()
        .get("/graph?nodes=person&to=2025-12-31")
        .then()
        .statusCode(200)
        .body("nodes.kind.unique()", contains("person"))
        .body(
            "nodes.name",
            containsInAnyOrder(
                "Cho Hyun", "Kim Hong-kyun", "Marco Rubio", "Takeshi Iwaya & <Sons>"))
        .body("edges.count", contains(3, 1, 1, 1));
  }

  @Test
  void graphMlIsReadByOthersAndSaysTheSame() {
    for (String path : List.of("/graph", "/graph?nodes=person&from=2020-01-01")) {
      String xml =
          given()
              .accept(GRAPHML)
              .get(path)
              .then()
              .statusCode(200)
              .contentType(startsWith(GRAPHML))
              .extract()
              .asString();
      var json = given().get(path).jsonPath();

      ReadGraph graph = ReadGraph.of(xml);

      assertThat(graph.ids())
          .containsExactlyInAnyOrderElementsOf(json.getList("nodes.id", String.class));
      for (Map<String, String> node : json.<Map<String, String>>getList("nodes")) {
        assertThat(graph.nodes().get(node.get("id")))
            .containsEntry("name", node.get("name"))
            .containsEntry("kind", node.get("kind"));
      }
      assertThat(graph.edges()).hasSize(json.getList("edges").size()).isNotEmpty();
      for (Map<String, Object> edge : json.<Map<String, Object>>getList("edges")) {
        Map<String, String> read = graph.edges().get(edge.get("source") + " " + edge.get("target"));
        for (String figure : List.of("count", "held", "planned")) {
          assertThat(read).containsEntry(figure, edge.get(figure).toString());
        }
        Map<?, ?> last = (Map<?, ?>) edge.get("last");
        assertThat(read)
            .containsEntry("lastMeeting", (String) last.get("id"))
            .containsEntry("lastLatest", (String) last.get("latest"));
        assertThat(read.containsKey("nextMeeting")).isEqualTo(edge.get("next") != null);
      }
    }
  }

  @Test
  void theSchemaIsLookedAt() {
    String xml = given().accept(GRAPHML).get("/graph").asString().replace("<node ", "<knot ");

    assertThatThrownBy(() -> ReadGraph.of(xml)).isInstanceOf(ImportException.class);
  }

  @Test
  void anIdlePollIsNotAnsweredAgainInEitherForm() {
    String tag = given().accept(GRAPHML).get("/graph").then().extract().header("ETag");
    given().accept(GRAPHML).header("If-None-Match", tag).get("/graph").then().statusCode(304);
    given().header("If-None-Match", tag).get("/graph").then().statusCode(200);
    put(of("b", 2, meeting("m", "2025-07-01", person("Cho Hyun", "KR"), person("Xi", "CN"))));
    given().accept(GRAPHML).header("If-None-Match", tag).get("/graph").then().statusCode(200);
    given().get("/graph").then().body("nodes.id", hasItems("CN"));
  }

  @Test
  void whatIsNotThereIsRefused() {
    given().accept("image/png").get("/graph").then().statusCode(406);
    for (String query :
        List.of("nodes=city", "status=held", "sort=date", "cursor=x", "format=x", "limit=501")) {
      given()
          .get("/graph?" + query)
          .then()
          .statusCode(400)
          .body("parameter", equalTo(query.split("=", 2)[0]));
    }
  }

  private static String event(String uri) {
    return EventId.of(Extractions.id(uri), new MentionId("m")).value();
  }

  private void put(Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-03-01T00:00:00Z"));
  }
}
