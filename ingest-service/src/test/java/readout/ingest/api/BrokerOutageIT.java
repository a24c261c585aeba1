package readout.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

@QuarkusTest
@WithTestResource(KafkaResource.class)
class BrokerOutageIT {

  /** A thread each: the common pool has as many as there are processors, or one. */
  private static final Executor AT_ONCE = task -> new Thread(task).start();

  private static final long LIMIT_MILLIS = 5_000;
  private static final Duration RECOVERY = Duration.ofSeconds(60);

  KafkaServer server;

  private static Response post(String uri) {
    return given()
        .contentType("application/json")
        .body("{\"uri\":\"%s\",\"body_text\":\"They met.\"}".formatted(uri))
        .post("/articles");
  }

  @Test
  void anArticleIsAnswered503InTimeWhileTheBrokerIsDownAndTakenWhenItIsBack() {
    Service.awaitReady();
    post("urn:outage:before").then().statusCode(202);
    server.kill();

    List<CompletableFuture<Response>> refused =
        IntStream.range(0, 20)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> post("urn:outage:" + i % 15), AT_ONCE))
            .toList();

    refused.forEach(
        response ->
            response
                .join()
                .then()
                .statusCode(503)
                .time(lessThan(LIMIT_MILLIS))
                .header("Retry-After", equalTo("2"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:readout:problem:broker-unavailable"))
                .body("correlation", nullValue()));
    post("urn:outage:before").then().statusCode(202).body("outcome", equalTo("unchanged"));
    Service.awaitNotReady();
    given().get("/q/health/live").then().statusCode(200);

    server.restart();

    await().atMost(RECOVERY).until(() -> post("urn:outage:after").statusCode() == 202);
    Service.awaitReady();
    post("urn:outage:0").then().statusCode(202);
    post("urn:outage:0").then().body("outcome", equalTo("unchanged"));
    assertThat(records("urn:outage:before")).hasSize(1);
    assertThat(records("urn:outage:0").stream().map(r -> r.headers().get("ce_id")).distinct())
        .hasSize(1);
    Counters counters = Counters.read();
    assertThat(counters.received()).isEqualTo(counters.answered());
    assertThat(counters.get("unavailable")).isGreaterThanOrEqualTo(20);
  }

  private List<PublishedRecords.Published> records(String uri) {
    return PublishedRecords.of(ArticleId.of("default", uri), server.bootstrapServers());
  }
}
