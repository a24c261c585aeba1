package readout.query.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.query.store.RecordVersions;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** How much one client may ask, behind a proxy that is trusted. */
@QuarkusTest
@TestProfile(RateLimitIT.Limited.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class RateLimitIT {

  private static final int BURST = 5;

  /** All may read; one has a key. */
  public static final class Limited implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>();
      settings.put("readout.query.limit.rate", "1");
      settings.put("readout.query.limit.per", "4s");
      settings.put("readout.query.limit.burst", Integer.toString(BURST));
      settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
      settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
      try {
        Path keys = Files.createTempFile("readout-keys", "");
        keys.toFile().deleteOnExit();
        Files.writeString(keys, RequiredAccess.keys());
        settings.put("readout.query.access.keys", keys.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return settings;
    }
  }

  @Inject RecordVersions versions;

  /**
   * The first request takes longer than the others, and a poll is idle when the version is known.
   */
  @BeforeEach
  void warmUp() {
    from("192.0.2.250").get("/meetings");
    await().until(() -> versions.known().isPresent());
  }

  @Test
  void afterABurstAClientWaitsAsLongAsItIsTold() {
    for (int left = BURST - 1; left >= 0; left--) {
      Response answer = from("192.0.2.1").get("/meetings");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"requests\";q=5;w=20");
      assertThat(answer.header("RateLimit")).matches("\"requests\";r=" + left + ";t=\\d+");
    }

    Response refused = from("192.0.2.1").get("/meetings");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.contentType()).isEqualTo("application/problem+json");
    assertThat(refused.<String>path("type")).isEqualTo("urn:readout:problem:too-many-requests");
    assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
    assertThat(refused.header("ETag")).isNull();
    int wait = Integer.parseInt(refused.header("Retry-After"));
    assertThat(wait).isBetween(1, 4);
    assertThat(refused.header("RateLimit")).isEqualTo("\"requests\";r=0;t=" + wait);
    assertThat(from("192.0.2.2").get("/meetings").statusCode()).isEqualTo(200);
    await()
        .pollDelay(Duration.ofSeconds(wait))
        .until(() -> from("192.0.2.1").get("/meetings").statusCode() == 200);
    assertThat(from("192.0.2.1").get("/meetings").statusCode()).isEqualTo(429);
  }

  @Test
  void pollsThatFindNothingNewDoNotCount() {
    String tag = from("192.0.2.3").get("/meetings").header("ETag");

    for (int i = 0; i < 10 * BURST; i++) {
      Response idle = from("192.0.2.3").header("If-None-Match", tag).get("/meetings");
      assertThat(idle.statusCode()).isEqualTo(304);
      assertThat(idle.header("RateLimit")).isNull();
    }

    assertThat(from("192.0.2.3").get("/meetings").header("RateLimit")).contains(";r=3;");
    exhaust(from("192.0.2.3"));
    assertThat(from("192.0.2.3").header("If-None-Match", tag).get("/meetings").statusCode())
        .isEqualTo(304);
  }

  @Test
  void aClientIsItsKeyWhereverItAsksFrom() {
    exhaust(key("192.0.2.4"));

    assertThat(key("192.0.2.5").get("/meetings").statusCode()).isEqualTo(429);
    assertThat(from("192.0.2.4").get("/meetings").statusCode()).isEqualTo(200);
  }

  @Test
  void aNetworkOfOneSubscriberIsOneClient() {
    exhaust(from("2001:db8::1"));

    assertThat(from("2001:db8::ffff").get("/meetings").statusCode()).isEqualTo(429);
    assertThat(from("2001:db8:0:1::1").get("/meetings").statusCode()).isEqualTo(200);
  }

  @Test
  void probesAndThePageDoNotCount() {
    exhaust(from("192.0.2.6"));

    assertThat(from("192.0.2.6").get("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(from("192.0.2.6").get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsRefusedOtherwiseCountsToo() {
    for (int i = 0; i < BURST; i++) {
      assertThat(from("192.0.2.7").get("/meetings?no=1").statusCode()).isEqualTo(400);
    }
    assertThat(from("192.0.2.7").get("/meetings?no=1").statusCode()).isEqualTo(429);
  }

  @Test
  void aWrongKeyIsRefusedAlsoWhereNoneIsNeeded() {
    assertThat(
            from("192.0.2.8")
                .header("Authorization", "Bearer " + RequiredAccess.OLD)
                .get("/meetings")
                .statusCode())
        .isEqualTo(401);
    assertThat(from("192.0.2.8").get("/meetings").statusCode()).isEqualTo(200);
  }

  private static void exhaust(RequestSpecification client) {
    await().until(() -> client.get("/meetings").statusCode() == 429);
  }

  private static RequestSpecification key(String address) {
    return from(address).header("Authorization", "Bearer " + RequiredAccess.DESK);
  }

  private static RequestSpecification from(String address) {
    return given().header("X-Forwarded-For", address);
  }
}
