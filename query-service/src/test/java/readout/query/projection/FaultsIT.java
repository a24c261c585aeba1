package readout.query.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.query.Topic;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.PostgresqlResource;
import readout.stack.testing.PostgresqlServer;

/** The service while a server it needs is gone, and after. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class FaultsIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  KafkaServer kafka;
  PostgresqlServer postgresql;
  private Topic topic;

  @BeforeEach
  void open() {
    topic = new Topic(servers);
  }

  @AfterEach
  void close() {
    topic.close();
  }

  @Test
  void aRecordThatComesWhileTheDatabaseIsDownIsThereOnceItIsBack() {
    postgresql.kill();
    try {
      topic.send(of("f1", 1, meeting("m1", "2026-01-23", person("Cho Hyun", "KR"))));
      await().atMost(LIMIT).until(() -> readiness() == 503);
      given()
          .get("/q/health/ready")
          .then()
          .body("checks.find { it.name.contains('Database') }.status", equalTo("DOWN"))
          .body("checks.find { it.name.contains('Messaging') }.status", equalTo("UP"));
      given()
          .get("/meetings")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue())
          .body("type", equalTo("urn:readout:problem:store-unavailable"))
          .body("correlation", notNullValue())
          .body("detail", nullValue())
          .body(not(containsString("xception")));
      given().get("/q/health/live").then().statusCode(200);
    } finally {
      postgresql.restart();
    }

    await().atMost(LIMIT).until(() -> status("/articles/" + id("f1").value()) == 200);
    assertThat(status("/meetings")).isEqualTo(200);
  }

  @Test
  void theServiceGoesOnOnceTheBrokerIsBack() {
    topic.send(of("f2", 1, meeting("m1", "2026-01-23", person("Cho Hyun", "KR"))));
    await().atMost(LIMIT).until(() -> status("/articles/" + id("f2").value()) == 200);
    kafka.kill();
    try {
      await()
          .atMost(LIMIT)
          .until(
              () ->
                  "DOWN"
                      .equals(
                          given()
                              .get("/q/health/ready")
                              .path("checks.find { it.name.contains('Messaging') }.status")));
      assertThat(status("/articles/" + id("f2").value())).isEqualTo(200);
    } finally {
      kafka.restart();
    }

    topic.send(of("f3", 1, meeting("m1", "2026-01-23", person("Cho Hyun", "KR"))));
    await().atMost(LIMIT).until(() -> status("/articles/" + id("f3").value()) == 200);
    await().atMost(LIMIT).until(() -> readiness() == 200);
  }

  private static int readiness() {
    return status("/q/health/ready");
  }

  private static int status(String path) {
    return given().get(path).statusCode();
  }
}
