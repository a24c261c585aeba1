package readout.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.stack.testing.KafkaResource;

/** What {@code /articles} refuses, and how it says so. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class RefusedArticlesIT {

  private static final String PROBLEM = "application/problem+json";

  @BeforeEach
  void ready() {
    Service.awaitReady();
  }

  private static ValidatableResponse post(String json) {
    return post(json.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse post(byte[] json) {
    return given().contentType("application/json").body(json).post("/articles").then();
  }

  @Test
  void everyFaultOfAnArticleIsNamed() {
    post("{\"headline\":5,\"version\":\"two\",\"body_text\":\"x\"}")
        .statusCode(400)
        .contentType(PROBLEM)
        .body("title", equalTo("The article is not valid"))
        .body("status", equalTo(400))
        .body("field", equalTo("uri"))
        .body("instance", equalTo("/articles"))
        .body("errors.field", equalTo(List.of("uri", "version", "headline")));
  }

  @Test
  void whatIsNoJsonIsRefusedWithThePlaceAndWithoutTheText() {
    post("{\"uri\":\"urn:it:bad\",\n  secret}")
        .statusCode(400)
        .contentType(PROBLEM)
        .body("detail", containsString("line 2"))
        .body("detail", not(containsString("secret")))
        .body("field", nullValue());
  }

  @Test
  void poisonBytesAreRefused() {
    post(new byte[0]).statusCode(400).contentType(PROBLEM);
    post(new byte[] {0, 1, 2, (byte) 0xff}).statusCode(400).contentType(PROBLEM);
    post("[".repeat(500_000)).statusCode(400).contentType(PROBLEM);
    post("{\"a\":".repeat(100_000)).statusCode(400).contentType(PROBLEM);
  }

  @Test
  void anArticleUpToTheLimitIsTakenAndOneOverItRefused() {
    String head = "{\"uri\":\"urn:it:large\",\"body_text\":\"";
    int room = (1 << 20) - head.length() - 2;
    String most = head + "x".repeat(room) + "\"}";
    assertThat(most).hasSize(1 << 20);

    post(most).statusCode(202);
    post(most + " ")
        .statusCode(413)
        .contentType(PROBLEM)
        .body("detail", equalTo("larger than 1048576 bytes"));
    post(head + "x".repeat(5 << 20) + "\"}").statusCode(413).contentType(PROBLEM);
  }

  @Test
  void anotherMediaTypeIsRefused() {
    given()
        .contentType("text/plain")
        .body("They met.")
        .post("/articles")
        .then()
        .statusCode(415)
        .contentType(PROBLEM)
        .body("detail", containsString("text/plain"));
  }

  @Test
  void whatTheFrameworkRefusesIsAProblemToo() {
    given().get("/articles").then().statusCode(405).contentType(PROBLEM);
    given().get("/nothing").then().statusCode(404).contentType(PROBLEM);
  }
}
