package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** A service that finds no language models, which only those who check notice. */
@QuarkusTest
@TestProfile(ChecksWithoutModelsIT.NoModels.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class ChecksWithoutModelsIT {

  /** A folder that is not there. */
  public static final class NoModels implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("readout.query.checks.models", "target/no-models");
    }
  }

  @Test
  void onlyChecksAreRefusedAndThatAgainAndAgain() {
    for (int i = 0; i < 3; i++) {
      given()
          .contentType("application/json")
          .body("{\"claim\":\"Rutte met Cho.\"}")
          .post("/checks")
          .then()
          .statusCode(503)
          .header("Retry-After", equalTo("300"))
          .contentType("application/problem+json")
          .body("type", equalTo("urn:readout:problem:checks-unavailable"))
          .body("detail", containsString("language models are missing"));
    }
    given().get("/events").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void whatIsWrongWithAClaimIsSaidAllTheSame() {
    given()
        .contentType("application/json")
        .body("{}")
        .post("/checks")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("claim"));
  }
}
