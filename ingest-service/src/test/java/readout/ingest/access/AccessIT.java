package readout.ingest.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static readout.ingest.access.RestrictedAccess.DESK;
import static readout.ingest.access.RestrictedAccess.FIGURES;
import static readout.ingest.access.RestrictedAccess.NEXT;
import static readout.ingest.access.RestrictedAccess.OLD;
import static readout.ingest.access.RestrictedAccess.POSTER;
import static readout.ingest.access.RestrictedAccess.UNKNOWN;
import static readout.ingest.access.RestrictedAccess.WIRE;
import static readout.ingest.access.RestrictedAccess.article;
import static readout.ingest.access.RestrictedAccess.bearing;
import static readout.ingest.access.RestrictedAccess.id;
import static readout.ingest.access.RestrictedAccess.line;
import static readout.ingest.access.RestrictedAccess.post;
import static readout.ingest.access.RestrictedAccess.write;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.ArticleStatus;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.LogWatch;

/** Sending with a key, over the real server: who is refused is logged, and changes nothing. */
@QuarkusTest
@TestProfile(RestrictedAccess.class)
@WithTestResource(KafkaResource.class)
class AccessIT {

  @Inject KeyRing ring;
  KafkaServer server;
  private final LogWatch audit = LogWatch.of("readout.audit");

  @BeforeEach
  void ready() {
    RestrictedAccess.awaitReady();
  }

  @AfterEach
  void restore() {
    audit.close();
    write(RestrictedAccess.keys());
    ring.readAgain();
  }

  private int records() {
    return PublishedRecords.all(server.bootstrapServers()).size();
  }

  private List<PublishedRecords.Published> records(String id) {
    return PublishedRecords.all(server.bootstrapServers()).stream()
        .filter(published -> published.key().equals(id))
        .toList();
  }

  private void assertOnlyAudit(String... parts) {
    assertThat(audit.messages()).singleElement().asString().contains(parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /articles", "DELETE /articles/1", "GET /q/metrics", "PUT /new"})
  void withoutAKeyNothingIsAnswered(String call) {
    int before = records();
    String[] parts = call.split(" ", -1);

    Response answer =
        given()
            .contentType("application/json")
            .body(article("urn:none"))
            .request(parts[0], parts[1]);

    answer
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("Cache-Control", equalTo("no-store"))
        .body("type", equalTo("urn:readout:problem:unauthenticated"))
        .body("instance", equalTo(parts[1]));
    assertThat(answer.headers().getValues("WWW-Authenticate"))
        .containsExactly("Bearer realm=\"readout\"", "Basic realm=\"readout\", charset=\"UTF-8\"");
    assertOnlyAudit(
        "refused feed=- key=- from=127.0.0.1 reason=no-credentials method=" + parts[0],
        "path=" + parts[1]);
    assertThat(records()).isEqualTo(before);
  }

  @Test
  void aStreamWithoutAKeyIsRefusedAsOne() {
    int before = records();

    given()
        .contentType("application/x-ndjson")
        .body(article("urn:none:1").getBytes(UTF_8))
        .post("/articles")
        .then()
        .statusCode(401);

    assertThat(records()).isEqualTo(before);
  }

  @Test
  void aWrongKeyAndAnExpiredOneAreRefused() {
    int before = records();

    for (String key : List.of(UNKNOWN, WIRE + "x", "readout_")) {
      assertRefused(post(key, "urn:refused"), "no such key");
    }
    assertRefused(post(OLD, "urn:refused"), "the key has expired");
    post(given().header("Authorization", WIRE), article("urn:refused")).then().statusCode(401);
    post(given().header("X-API-Key", WIRE), article("urn:refused")).then().statusCode(401);

    assertThat(records()).isEqualTo(before);
    assertThat(audit.messages())
        .hasSize(6)
        .anyMatch(line -> line.contains("refused feed=- key=- from=127.0.0.1 reason=unknown-key"))
        .anyMatch(line -> line.contains("feed=wire key=old from=127.0.0.1 reason=expired-key"))
        .anyMatch(line -> line.contains("reason=unreadable"));
  }

  private static void assertRefused(Response answer, String why) {
    answer.then().statusCode(401).body("detail", containsString(why));
    assertThat(answer.headers().getValues("WWW-Authenticate"))
        .anyMatch(line -> line.startsWith("Bearer") && line.contains("error=\"invalid_token\""));
  }

  @Test
  void theKeyTellsTheFeed() {
    post(WIRE, "urn:own").then().statusCode(202).body("id", equalTo(id("wire", "urn:own")));
    assertOnlyAudit(
        "accepted feed=wire key=2026 from=127.0.0.1 article=" + id("wire", "urn:own"),
        "version=1 uri=urn:own");
    post(WIRE, "urn:own").then().body("outcome", equalTo("unchanged"));
    post(given().auth().preemptive().basic("any", DESK), article("urn:own"))
        .then()
        .body("id", equalTo(id("desk", "urn:own")));

    assertThat(records(id("wire", "urn:own"))).hasSize(1);
    assertThat(records(id("wire", "urn:own")).get(0).article().feed()).isEqualTo("wire");
    assertThat(records(id("desk", "urn:own"))).hasSize(1);
    assertThat(audit.messages()).anyMatch(line -> line.startsWith("unchanged feed=wire key=2026"));
  }

  @Test
  void anotherFeedsArticleIsUnknown() {
    String id = post(WIRE, "urn:wire:1").path("id");
    String unknown = id("wire", "urn:never-sent");

    Response foreign = bearing(DESK).delete("/articles/" + id);
    Response none = bearing(DESK).delete("/articles/" + unknown);

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(foreign.asString()).isEqualTo(none.asString().replace(unknown, id));
    assertThat(foreign.headers().asList())
        .extracting("name")
        .isEqualTo(none.headers().asList().stream().map(header -> header.getName()).toList());
    assertThat(audit.messages())
        .contains("refused feed=desk key=2026 from=127.0.0.1 reason=unknown-article article=" + id);
    assertThat(records(id)).hasSize(1);

    bearing(WIRE).delete("/articles/" + id).then().statusCode(202);
    assertThat(records(id))
        .last()
        .extracting(r -> r.article().status())
        .isEqualTo(ArticleStatus.CANCELED);
    assertThat(audit.messages())
        .contains("withdrawn feed=wire key=2026 from=127.0.0.1 article=" + id + " version=1");
  }

  @Test
  void aScopeThatIsMissingForbids() {
    String id = post(POSTER, "urn:kept").path("id");
    String canceled = "{\"uri\":\"urn:kept\",\"pubstatus\":\"canceled\",\"body_text\":\"x\"}";

    bearing(POSTER)
        .delete("/articles/" + id)
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:readout:problem:forbidden"))
        .header("WWW-Authenticate", containsString("error=\"insufficient_scope\""));
    post(bearing(POSTER), canceled).then().statusCode(403);
    bearing(POSTER)
        .contentType("application/x-ndjson")
        .body((canceled + "\n").getBytes(UTF_8))
        .post("/articles")
        .then()
        .statusCode(200)
        .body(containsString("urn:readout:problem:forbidden"));
    post(FIGURES, "urn:kept").then().statusCode(403);
    bearing(WIRE).get("/q/metrics").then().statusCode(403);
    bearing(WIRE).urlEncodingEnabled(false).get("/q/%6detrics").then().statusCode(403);
    bearing(FIGURES).get("/q/metrics").then().statusCode(200);

    assertThat(records(id)).hasSize(1);
    assertThat(audit.messages())
        .contains(
            "refused feed=wire key=poster from=127.0.0.1 reason=scope-missing method=DELETE path="
                + ("/articles/" + id))
        .filteredOn(line -> line.contains("key=poster") && line.contains("reason=forbidden"))
        .hasSize(2);
  }

  @Test
  void aKeyIsRotatedWhileTheServiceRuns() {
    String both = RestrictedAccess.keys() + line("wire 2027", NEXT, "");
    post(NEXT, "urn:rotated").then().statusCode(401);

    write(both);
    await().until(() -> post(NEXT, "urn:rotated").statusCode() == 202);
    post(WIRE, "urn:rotated").then().statusCode(202).body("outcome", equalTo("unchanged"));
    assertThat(audit.messages())
        .anyMatch(line -> line.startsWith("accepted feed=wire key=2027"))
        .anyMatch(line -> line.startsWith("unchanged feed=wire key=2026"));

    write(both.replaceAll("(?m)^wire 2026 .*\n", ""));
    await().until(() -> post(WIRE, "urn:rotated").statusCode() == 401);
    post(NEXT, "urn:rotated").then().statusCode(202);
    assertThat(records(id("wire", "urn:rotated"))).hasSize(1);
  }

  @Test
  void aFileThatCannotBeTakenLeavesTheKeysAsTheyWere() {
    try (LogWatch log = LogWatch.of("readout.ingest.access")) {
      write("wire 2027 " + NEXT);
      await().until(() -> !log.warnings().isEmpty());
      ring.readAgain();

      post(WIRE, "urn:still").then().statusCode(202);
      assertThat(log.warnings())
          .singleElement()
          .asString()
          .contains("stay as they were", "line 1")
          .doesNotContain(NEXT);
    }
  }

  @Test
  void noKeyIsLoggedAndNoLineForged() {
    try (LogWatch all = LogWatch.of("")) {
      for (String key : List.of(WIRE, OLD, UNKNOWN)) {
        post(key, "urn:logged");
        post(given().auth().preemptive().basic(key, key), article("urn:logged"));
      }
      bearing(WIRE).urlEncodingEnabled(false).delete("/articles/%0aaccepted%20feed=wire");
      post(WIRE, "urn:a\\u2028accepted feed=wire b=\\\"c\\\"");
      given().urlEncodingEnabled(false).post("/a%0aaccepted");

      assertThat(all.messages())
          .noneMatch(line -> line.contains(WIRE) || line.contains(OLD) || line.contains(UNKNOWN))
          .noneMatch(line -> line.contains(KeyText.hash(WIRE)));
      assertThat(audit.messages())
          .hasSizeGreaterThanOrEqualTo(8)
          .noneMatch(line -> line.chars().anyMatch(c -> c < ' ' || c > '~'))
          .noneMatch(line -> line.contains("The ministers met"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/openapi"})
  void whatOperatorsAndGeneratorsNeedIsOpen(String path) {
    given().get(path).then().statusCode(200);
    bearing("wrong").get(path).then().statusCode(200);
  }
}
