package readout.ingest.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static readout.ingest.access.RestrictedAccess.BULKY;
import static readout.ingest.access.RestrictedAccess.DESK;
import static readout.ingest.access.RestrictedAccess.POSTER;
import static readout.ingest.access.RestrictedAccess.UNKNOWN;
import static readout.ingest.access.RestrictedAccess.WIRE;
import static readout.ingest.access.RestrictedAccess.article;
import static readout.ingest.access.RestrictedAccess.bearing;
import static readout.ingest.access.RestrictedAccess.id;
import static readout.ingest.access.RestrictedAccess.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.LogWatch;

/** How much a feed may send, and how often an address may be refused. */
@QuarkusTest
@TestProfile(LimitsIT.Limited.class)
@WithTestResource(KafkaResource.class)
class LimitsIT {

  private static final int RATE = 4;
  private static final int BURST = 5;
  private static final int REFUSALS = 8;

  /** Behind a proxy that is trusted, so that a test has addresses. */
  public static final class Limited implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "readout.ingest.access.keys",
          RestrictedAccess.newFile(),
          "readout.ingest.limit.rate",
          Integer.toString(RATE),
          "readout.ingest.limit.burst",
          Integer.toString(BURST),
          "readout.ingest.limit.bytes-per-minute",
          "60000",
          "readout.ingest.max-article-bytes",
          "60000",
          "readout.ingest.limit.refusals",
          Integer.toString(REFUSALS),
          "quarkus.http.proxy.proxy-address-forwarding",
          "true",
          "quarkus.http.proxy.trusted-proxies",
          "127.0.0.1");
    }
  }

  KafkaServer server;

  @BeforeEach
  void ready() {
    RestrictedAccess.awaitReady();
  }

  @Test
  void aFeedThatSendsTooFastIsToldWhenToGoOn() {
    try (LogWatch audit = LogWatch.of("readout.audit")) {
      Response refused =
          await()
              .until(
                  () -> bearing(WIRE).delete("/articles/unknown"),
                  answer -> answer.statusCode() == 429);

      refused
          .then()
          .contentType("application/problem+json")
          .header("Retry-After", equalTo("1"))
          .body("type", equalTo("urn:readout:problem:too-many-requests"));
      await().until(() -> post(DESK, "urn:limits:other").statusCode() == 202);
      await().until(() -> post(WIRE, "urn:limits:again").statusCode() == 202);
      assertThat(audit.messages())
          .anyMatch(
              line ->
                  line.startsWith("refused feed=wire key=2026 from=127.0.0.1 reason=too-many "));
    }
  }

  @Test
  void aStreamIsSlowedDownAndNotRefused() {
    int lines = 15;
    String body =
        IntStream.range(0, lines)
            .mapToObj(i -> article("urn:limits:bulk:" + i) + "\n")
            .collect(Collectors.joining());
    long begun = System.nanoTime();

    String answer =
        bearing(DESK)
            .contentType("application/x-ndjson")
            .body(body.getBytes(UTF_8))
            .post("/articles")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isGreaterThan(Duration.ofSeconds(1).multipliedBy(lines - BURST - 1).dividedBy(RATE));
    assertThat(answer.lines()).hasSize(lines).allMatch(line -> line.contains("\"accepted\""));
    String last = id("desk", "urn:limits:bulk:" + (lines - 1));
    assertThat(answer.lines().toList().get(lines - 1)).contains(last);
    assertThat(PublishedRecords.all(server.bootstrapServers()))
        .filteredOn(published -> published.article().uri().startsWith("urn:limits:bulk:"))
        .hasSize(lines);
  }

  @Test
  void aFeedThatHasSentTooManyBytesWaits() {
    String large =
        "{\"uri\":\"urn:limits:large\",\"body_text\":\"%s\"}".formatted("x ".repeat(29_000));

    await().until(() -> post(bearing(BULKY), large).statusCode() == 202);
    await().until(() -> post(bearing(BULKY), large).statusCode() == 202);
    Response refused = post(BULKY, "urn:limits:small");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(2, 60);
  }

  @Test
  void whoGuessesKeysIsLookedAtNoMoreForAWhile() {
    guess("192.0.2.1", POSTER).then().statusCode(405);
    try (LogWatch audit = LogWatch.of("readout.audit")) {
      for (int i = 0; i < REFUSALS; i++) {
        guess("192.0.2.1", UNKNOWN + i).then().statusCode(401);
      }

      guess("192.0.2.1", UNKNOWN)
          .then()
          .statusCode(429)
          .body("detail", equalTo("too many requests of this address were refused"));
      Response good = guess("192.0.2.1", DESK);
      assertThat(good.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(good.header("Retry-After"))).isBetween(1, 8);
      given().header("X-Forwarded-For", "192.0.2.1").get("/q/metrics").then().statusCode(429);
      guess("192.0.2.1", POSTER).then().statusCode(405);
      guess("192.0.2.2", DESK).then().statusCode(405);

      assertThat(audit.messages())
          .filteredOn(line -> line.contains("from=192.0.2.1 reason=too-many-refused"))
          .hasSize(1);
    }
  }

  /** Reads what cannot be read, so that the feed's own limits have no part in it. */
  private static Response guess(String address, String key) {
    return from(address, key).get("/articles");
  }

  private static RequestSpecification from(String address, String key) {
    return bearing(key).header("X-Forwarded-For", address);
  }
}
