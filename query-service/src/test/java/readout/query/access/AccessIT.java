package readout.query.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static readout.query.access.RequiredAccess.BOARD;
import static readout.query.access.RequiredAccess.DESK;
import static readout.query.access.RequiredAccess.OLD;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.query.config.QueryConfig;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.LogWatch;
import readout.stack.testing.PostgresqlResource;

/** Reading with a key, over the real server. */
@QuarkusTest
@TestProfile(RequiredAccess.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class AccessIT {

  /** Less than until the next sign of life of a stream that goes on. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TestHTTPResource("/")
  URI service;

  @Inject QueryConfig config;
  @Inject KeyRing ring;
  private boolean written;

  @AfterEach
  void restore() throws IOException {
    if (written) {
      write(RequiredAccess.keys());
      await().until(() -> status(DESK) == 200 && status(BOARD) == 401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/readout.js",
        "/meetings",
        "/meetings/",
        "/timeline",
        "/changes",
        "/changes/stream",
        "/nothing/here",
        "/q/metrics",
        "/q/health/../../meetings",
        "/q/health/%2e%2e/%2e%2e/meetings",
        "/q/health;/../../meetings",
        "//meetings",
        "/meetings?access_token=" + "readout_deskdeskdeskdeskdeskdeskdeskdeskdeskdesk"
      })
  void withoutAKeyNothingIsAnswered(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base() + path)).build();

    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().allValues("WWW-Authenticate"))
        .containsExactly("Bearer realm=\"readout\"", "Basic realm=\"readout\", charset=\"UTF-8\"");
    assertThat(answer.body()).contains("urn:readout:problem:unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/openapi"})
  void whatOperatorsAndGeneratorsNeedIsOpen(String path) {
    given().get(path).then().statusCode(200);
    bearing("wrong").get(path).then().statusCode(200);
  }

  @Test
  void whoHasAKeyReadsAsWithoutAny() {
    String tag = bearing(DESK).get("/meetings").then().statusCode(200).extract().header("ETag");

    bearing(DESK).header("If-None-Match", tag).get("/meetings").then().statusCode(304);
    given().header("If-None-Match", tag).get("/meetings").then().statusCode(401);
    bearing(DESK).head("/meetings").then().statusCode(200);
    bearing(DESK).get("/q/metrics").then().body(containsString("readout_query_key_uses_total"));
    bearing(DESK).get("/meetings?key=" + DESK).then().statusCode(400);
  }

  @Test
  void whatCanSendPasswordsOnlyReadsThePageAndTheStream() throws Exception {
    for (String path : List.of("/", "/readout.js", "/readout.css", "/meetings", "/timeline")) {
      given().auth().preemptive().basic("anyone", DESK).get(path).then().statusCode(200);
    }
    given().auth().preemptive().basic("anyone", "wrong").get("/").then().statusCode(401);

    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + "/changes/stream"))
            .header("Authorization", "Bearer " + DESK)
            .build();
    HttpResponse<InputStream> stream =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = stream.body()) {
      assertThat(stream.statusCode()).isEqualTo(200);
      assertThat(stream.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      assertThat(body.read()).isEqualTo(':');
    }
  }

  @Test
  void aWrongKeyAndAnExpiredOneAreRefused() {
    for (String key : List.of(BOARD, DESK + "x", "readout_")) {
      assertRefused(bearing(key).get("/meetings"), "no such key");
    }
    assertRefused(bearing(OLD).get("/meetings"), "the key has expired");
    given().header("Authorization", DESK).get("/meetings").then().statusCode(401);
    given().header("X-API-Key", DESK).get("/meetings").then().statusCode(401);
  }

  @Test
  void keysComeAndGoWithTheFile() throws IOException {
    write(RequiredAccess.keys() + "board sha256:" + KeyText.hash(BOARD) + "\n");
    await().until(() -> status(BOARD) == 200);
    assertThat(status(DESK)).isEqualTo(200);

    write("board sha256:" + KeyText.hash(BOARD) + "\n");
    await().until(() -> status(DESK) == 401);
    assertThat(status(BOARD)).isEqualTo(200);
  }

  @Test
  void aStreamEndsWithItsKey() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + "/changes/stream"))
            .header("Authorization", "Bearer " + DESK)
            .build();
    try (InputStream body =
        HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.ofInputStream())
            .body()) {
      assertThat(body.read()).isEqualTo(':');

      write("board sha256:" + KeyText.hash(BOARD) + "\n");

      assertThat(CompletableFuture.supplyAsync(() -> endOf(body))).succeedsWithin(LIMIT);
    }
  }

  private static boolean endOf(InputStream body) {
    try {
      body.readAllBytes();
    } catch (IOException e) {
      return true;
    }
    return true;
  }

  @Test
  void aFileThatCannotBeTakenLeavesTheKeysAsTheyWere() throws IOException {
    try (LogWatch log = LogWatch.of("readout.query.access")) {
      write("desk " + BOARD);
      await().until(() -> !log.warnings().isEmpty());
      Files.delete(file());
      await().until(() -> log.warnings().size() == 2);
      ring.readAgain();

      assertThat(status(DESK)).isEqualTo(200);
      assertThat(log.warnings()).hasSize(2).allMatch(line -> line.contains("stay as they were"));
      assertThat(log.warnings().get(0)).contains("line 1").doesNotContain(BOARD);
    }
  }

  @Test
  void theLogHasTheNameOfAKeyAndNeverTheKey() throws IOException {
    try (LogWatch log = LogWatch.of("")) {
      for (String key : List.of(DESK, OLD, BOARD)) {
        bearing(key).get("/meetings");
        given().auth().preemptive().basic(key, key).get("/meetings?x=1");
      }
      write(RequiredAccess.keys() + "board sha256:" + KeyText.hash(BOARD) + "\n");
      await().until(() -> status(BOARD) == 200);

      assertThat(log.messages())
          .anyMatch(line -> line.contains("EXPIRED_KEY key=old"))
          .anyMatch(line -> line.contains("names=[desk,old,board] expired=[old]"))
          .anyMatch(line -> line.contains("refused reason=UNKNOWN_KEY path=/meetings"))
          .noneMatch(line -> line.contains(DESK) || line.contains(OLD) || line.contains(BOARD))
          .noneMatch(line -> line.contains(KeyText.hash(DESK)));
    }
    assertThat(bearing(DESK).get("/q/metrics").asString())
        .contains("key=\"old\"")
        .doesNotContain(OLD);
  }

  @Test
  void theDescriptionTellsHowToSayWhoAsks() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
        .body("components.securitySchemes.basic.type", equalTo("http"))
        .body("components.securitySchemes.size()", equalTo(2))
        .body("paths.'/meetings'.get.responses.keySet()", hasItems("401", "429"))
        .body(not(containsString("openIdConnect")));
  }

  static RequestSpecification bearing(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  static void assertRefused(Response answer, String why) {
    answer
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:readout:problem:unauthenticated"))
        .body("detail", containsString(why));
    assertThat(answer.headers().getValues("WWW-Authenticate"))
        .anyMatch(line -> line.startsWith("Bearer") && line.contains("error=\"invalid_token\""));
  }

  private static int status(String key) {
    return bearing(key).get("/meetings?limit=1").statusCode();
  }

  private String base() {
    return service.toString().replaceFirst("/$", "");
  }

  private Path file() {
    return config.access().keys().orElseThrow();
  }

  /** At once, as a mounted secret changes. */
  private void write(String text) throws IOException {
    written = true;
    Path next = Files.createTempFile("readout-keys", "");
    Files.writeString(next, text);
    Files.move(next, file(), StandardCopyOption.REPLACE_EXISTING);
  }
}
