package readout.ingest.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** The service under test, from outside. */
final class Service {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Service() {}

  static void awaitReady() {
    await().atMost(LIMIT).until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  static void awaitNotReady() {
    await().atMost(LIMIT).until(() -> given().get("/q/health/ready").statusCode() == 503);
  }
}
