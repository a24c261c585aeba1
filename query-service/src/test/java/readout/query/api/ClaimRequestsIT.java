package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** What is posted to be checked and is no claim, is odd, or comes all at once. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class ClaimRequestsIT extends CheckedClaims {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le ministre français a rencontré son homologue allemand mardi à Paris.",
        "Министр иностранных дел встретился с госсекретарём США в Эр-Рияде."
      })
  void anotherLanguageIsRefused(String claim) {
    check(claim)
        .then()
        .statusCode(400)
        .body("parameter", equalTo("claim"))
        .body("expected", containsString("in English"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|invalid-parameter|claim|1 to 1000",
        "{\"claim\":null}|invalid-parameter|claim|1 to 1000",
        "{\"claim\":\"  \"}|invalid-parameter|claim|1 to 1000",
        "{\"claim\":42}|invalid-parameter|claim|1 to 1000",
        "{\"claim\":\"They met.\",\"date\":\"yesterday\"}|invalid-parameter|date|2026-01-31",
        "{\"claim\":\"They met.\",\"date\":\"2025-02-30\"}|invalid-parameter|date|2026-01-31",
        "{\"claim\":\"They met.\",\"date\":20250402}|invalid-parameter|date|2026-01-31",
        "{\"claim\":\"They met.\",\"lang\":\"en\"}|unknown-parameter|lang|claim, date"
      })
  void whatIsWrongIsNamed(String body, String type, String parameter, String expected) {
    post(body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:readout:problem:" + type))
        .body("parameter", equalTo(parameter))
        .body("expected", containsString(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"They met.\"", "{\"claim\":\"They met.\"", "claim=They+met."})
  void whatIsNoClaimInJsonIsRefused(String body) {
    post(body).then().statusCode(400).body("type", equalTo("urn:readout:problem:bad-request"));
  }

  @Test
  void aClaimIsAsLongAsIsSaid() {
    String most = "They met. ".repeat(100);

    check(most).then().statusCode(200);
    check(most + "a")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("claim"))
        .body("expected", containsString("1000"))
        .body("value.length()", equalTo(81));
  }

  @Test
  void whatIsNoRequestOfThisCallIsRefused() {
    given()
        .contentType("application/json")
        .body("{\"claim\":\"They met.\"}")
        .post("/checks?limit=2")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("limit"));
    given().contentType("text/plain").body("They met.").post("/checks").then().statusCode(400);
    given().get("/checks").then().statusCode(405);
    given()
        .accept("text/html")
        .contentType("application/json")
        .body("{\"claim\":\"They met.\"}")
        .post("/checks")
        .then()
        .statusCode(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "met ", "X, ", "Rutte met Cho and ", "\u0000", "\uD83D\uDE00", "\n"})
  void oddTextsAreAnswered(String piece) {
    String claim = "Rutte met " + piece.repeat(990 / piece.length());

    assertThat(check(claim).statusCode()).isIn(200, 400);
  }

  @Test
  void thoseWhoComeAtOnceAreAnsweredOrAskedToComeAgain() {
    List<Response> answers =
        IntStream.range(0, 24).parallel().mapToObj(each -> check(RUTTE_AND_CHO)).toList();

    assertThat(answers).anyMatch(answer -> answer.statusCode() == 200);
    for (Response answer : answers) {
      if (answer.statusCode() == 200) {
        answer.then().body("verdict", equalTo("partly_supported"));
      } else {
        answer.then().statusCode(503).header("Retry-After", notNullValue());
      }
    }
  }

  @Test
  void theOpenApiDocumentTellsOfChecks() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body("paths.'/checks'.post.responses.keySet()", hasItems("200", "400", "503"))
        .body("paths.'/checks'.post.responses.keySet()", not(hasItem("304")))
        .body("paths.'/checks'.post.requestBody.content.keySet()", hasItem("application/json"))
        .body("components.schemas.Claim.properties.claim.maxLength", equalTo(1000))
        .body("components.schemas.Claim.required", equalTo(List.of("claim")))
        .body("components.schemas.CheckView.properties.keySet()", hasItems("verdict", "supports"));
  }
}
