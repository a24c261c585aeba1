package readout.query.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** As it comes: all may read as much as they like, within the bounds of one request. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class OpenAccessIT {

  @Test
  void nobodyHasToSayWhoAsks() {
    given().get("/meetings").then().statusCode(200).header("RateLimit", nullValue());
    given().get("/q/metrics").then().statusCode(200);
  }

  @Test
  void whatAProxyBeforeItWasToldIsNoneOfItsBusiness() {
    given().auth().preemptive().basic("editor", "secret").get("/meetings").then().statusCode(200);
    given().header("Authorization", "Bearer eyJ.e30.x").get("/meetings").then().statusCode(200);
  }

  @Test
  void anAddressThatIsTooLongIsAProblem() {
    assertThat(longAddress(8000 - "/meetings?q=".length()).statusCode()).isEqualTo(400);
    longAddress(8001 - "/meetings?q=".length())
        .then()
        .statusCode(414)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:readout:problem:uri-too-long"))
        .body("detail", containsString("8000"));
    assertThat(longAddress(20_000).statusCode()).isEqualTo(414);
  }

  @Test
  void headersAreOfALimitedSize() {
    assertThat(given().header("X-Long", "x".repeat(10_000)).get("/meetings").statusCode())
        .isEqualTo(200);
    assertThat(given().header("X-Long", "x".repeat(30_000)).get("/meetings").statusCode())
        .isEqualTo(431);
  }

  @Test
  void nothingOfOtherSitesRunsInItsPages() {
    for (String path : List.of("/", "/timeline", "/meetings", "/readout.js")) {
      Response answer = given().accept("text/html, */*;q=0.1").get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.headers().getValues("Content-Security-Policy"))
          .anyMatch(policy -> policy.matches("default-src 'self'.*frame-ancestors 'none'"))
          .noneMatch(policy -> policy.contains("unsafe"));
    }
    assertThat(given().get("/").header("Content-Security-Policy"))
        .contains("default-src 'self'")
        .contains("base-uri 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(
            given()
                .accept("text/html")
                .get("/timeline")
                .headers()
                .getValues("Content-Security-Policy"))
        .as("each of them holds")
        .anyMatch(policy -> policy.startsWith("default-src 'none'"));
  }

  private static Response longAddress(int length) {
    return given().urlEncodingEnabled(false).get("/meetings?q=" + "x".repeat(length));
  }
}
