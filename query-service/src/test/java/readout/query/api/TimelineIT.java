package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Timelines and digests against a real database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class TimelineIT extends FilledApi {

  @Test
  void everyLineCitesArticlesThatAreThere() {
    JsonPath timeline = given().get("/timeline").then().statusCode(200).extract().jsonPath();

    assertThat(timeline.getList("lines.when"))
        .containsExactly(
            "1 May 2025",
            "1 May 2025",
            "23 January 2026",
            "1 to 28 February 2026",
            "Date not reported");
    List<List<Integer>> citations = timeline.getList("lines.citations");
    List<Integer> numbers = timeline.getList("sources.number");
    assertThat(citations).noneMatch(List::isEmpty);
    assertThat(citations.stream().flatMap(List::stream))
        .containsOnly(numbers.toArray(Integer[]::new));
    for (String article : timeline.<String>getList("sources.article")) {
      given().get("/articles/{id}", article).then().statusCode(200);
    }
    assertThat(timeline.<String>getList("sources.headline")).noneMatch(String::isEmpty);
  }

  @Test
  void filtersAndPagesAreThoseOfLists() {
    given().get("/timeline?participant=rubio").then().body("lines.size()", equalTo(1));
    String next = given().get("/timeline?limit=2").then().extract().path("next");
    given().get("/timeline?limit=500&cursor={next}", next).then().body("lines.size()", equalTo(3));
    given().get("/digest?country=TR").then().body("sections.title", equalTo(List.of("Agreements")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/timeline|text/markdown|# Timeline",
        "/digest|text/markdown|# Digest",
        "/timeline|text/html|<!DOCTYPE html>",
        "/digest|text/html|<!DOCTYPE html>"
      })
  void theFormIsTheOneThatIsAccepted(String path, String type, String start) {
    String tag =
        given()
            .accept(type)
            .get(path)
            .then()
            .statusCode(200)
            .contentType(startsWith(type))
            .header("Vary", containsString("Accept"))
            .header("Content-Security-Policy", "default-src 'none'")
            .body(startsWith(start))
            .extract()
            .header("ETag");
    given().accept(type).header("If-None-Match", tag).get(path).then().statusCode(304);
    given().header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/timeline", "/digest"})
  void whatIsNotThereIsRefused(String path) {
    given().accept("image/png").get(path).then().statusCode(406);
    given().get(path + "?colour=red").then().statusCode(400).body(containsString("colour"));
    given().get("/q/openapi").then().body(containsString(path + ":")).body(not(equalTo("")));
  }
}
