package readout.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

@QuarkusTest
@WithTestResource(KafkaResource.class)
class ArticlesIT {

  /** A thread each: the common pool has as many as there are processors, or one. */
  private static final Executor AT_ONCE = task -> new Thread(task).start();

  private static final String PROBLEM = "application/problem+json";

  KafkaServer server;

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

  private static String article(String uri, String version, String body) {
    return "{\"uri\":\"%s\",\"version\":\"%s\",\"body_text\":\"%s\"}".formatted(uri, version, body);
  }

  private static ArticleId id(String uri) {
    return ArticleId.of("default", uri);
  }

  private List<PublishedRecords.Published> published(String uri) {
    return PublishedRecords.of(id(uri), server.bootstrapServers());
  }

  @Test
  void anArticleIsAnsweredOnceItStandsOnTheTopicWithItsTrace() {
    given()
        .contentType("application/json")
        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .body(
            """
            {"uri":"urn:it:trace","version":"4","versionCreated":"2026-01-23T10:00:00+09:00",
             "pubStatus":"usable","language":"en",
             "headlines":[{"value":"Ministers meet in the harbour"}],
             "bodies":[{"contentType":"text/html","value":"<p>They met &amp; agreed.</p><p>\u00c9nd</p>"}],
             "infoSources":[{"name":"Harbour Wire"}]}
            """)
        .post("/articles")
        .then()
        .statusCode(202)
        .body("id", equalTo(id("urn:it:trace").value()))
        .body("version", equalTo(4))
        .body("outcome", equalTo("accepted"));

    var records = published("urn:it:trace");

    assertThat(records).hasSize(1);
    assertThat(records.get(0).article())
        .isEqualTo(
            new Article(
                id("urn:it:trace"),
                "urn:it:trace",
                "default",
                4,
                1,
                "Harbour Wire",
                "Ministers meet in the harbour",
                "They met & agreed.\n\n\u00c9nd",
                "en",
                OffsetDateTime.parse("2026-01-23T10:00:00+09:00"),
                OffsetDateTime.parse("2026-01-23T10:00:00+09:00"),
                ArticleStatus.USABLE,
                null));
    assertThat(records.get(0).headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_type", "readout.article.v1")
        .containsEntry("ce_id", id("urn:it:trace") + "-1")
        .containsEntry("content-type", "application/json")
        .containsKeys("ce_source", "ce_time");
    assertThat(records.get(0).headers().get("traceparent"))
        .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01")
        .doesNotContain("00f067aa0ba902b7");
  }

  @Test
  void theSameArticleTenTimesAtOnceHasOneEffect() {
    String json = article("urn:it:ten", "1", "They met.");

    List<CompletableFuture<String>> outcomes =
        IntStream.range(0, 10)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> outcome(json), AT_ONCE))
            .toList();

    assertThat(outcomes.stream().map(CompletableFuture::join))
        .containsOnlyOnce("accepted")
        .filteredOn("unchanged"::equals)
        .hasSize(9);
    assertThat(published("urn:it:ten")).hasSize(1);
  }

  private static String outcome(String json) {
    return post(json).statusCode(202).extract().path("outcome");
  }

  @Test
  void anOlderVersionIsRefused() {
    post(article("urn:it:older", "3", "They met.")).statusCode(202);

    post(article("urn:it:older", "2", "They may meet."))
        .statusCode(409)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:readout:problem:outdated"))
        .body("field", equalTo("version"))
        .body("detail", equalTo("version: 2 is older than 3"));
    assertThat(published("urn:it:older")).hasSize(1);
  }

  @Test
  void aWithdrawnArticleLeavesNothingOfWhatItSaid() {
    post(article("urn:it:withdrawn", "3", "They met.")).statusCode(202);
    String path = "/articles/" + id("urn:it:withdrawn");

    given().delete(path).then().statusCode(202).body("outcome", equalTo("accepted"));
    given().delete(path).then().statusCode(202).body("outcome", equalTo("unchanged"));

    var records = published("urn:it:withdrawn");
    assertThat(records).hasSize(2);
    assertThat(records.get(1).article().status()).isEqualTo(ArticleStatus.CANCELED);
    assertThat(records.get(1).article().body()).isEmpty();
    assertThat(records.get(1).article().revision()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456789abcdef0123456789abcdef", "nothing", "%20", "ABC"})
  void anUnknownArticleCannotBeWithdrawn(String id) {
    given()
        .urlEncodingEnabled(false)
        .delete("/articles/" + id)
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:readout:problem:unknown-article"));
  }

  @Test
  void theTextOfAWithheldArticleDoesNotReachTheTopic() {
    post("{\"uri\":\"urn:it:held\",\"pubstatus\":\"withheld\",\"body_text\":\"Secret talks.\"}")
        .statusCode(202);

    assertThat(published("urn:it:held").get(0).article().body()).isEmpty();
  }

  @Test
  void everyArticleIsCountedOnce() {
    Counters before = Counters.read();

    post(article("urn:it:count", "2", "They met."));
    post(article("urn:it:count", "2", "They met."));
    post(article("urn:it:count", "1", "They met."));
    post("{}");
    post("nonsense");
    post("x".repeat(2 << 20));
    given().contentType("text/plain").body("x").post("/articles");
    given().delete("/articles/unknown");
    given()
        .contentType("application/x-ndjson")
        .body(
            (article("urn:it:count:2", "1", "x") + "\nnonsense\n").getBytes(StandardCharsets.UTF_8))
        .post("/articles");

    Counters after = Counters.read();
    assertThat(after.received() - before.received()).isEqualTo(10);
    assertThat(after.get("accepted") - before.get("accepted")).isEqualTo(2);
    assertThat(after.get("unchanged") - before.get("unchanged")).isEqualTo(1);
    assertThat(after.get("refused") - before.get("refused")).isEqualTo(7);
    assertThat(after.received()).isEqualTo(after.answered());
  }

  @Test
  void healthNamesTheBroker() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("kafka"))
        .body("checks.data.broker", hasItem(server.bootstrapServers()));
    given().get("/q/health/live").then().statusCode(200);
  }

  @Test
  void theCallsAreDocumented() {
    given()
        .accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths.'/articles'.post.summary", not(nullValue()))
        .body(
            "paths.'/articles'.post.requestBody.content.keySet()", hasItem("application/x-ndjson"))
        .body("paths.'/articles'.post.responses.keySet()", hasItem("409"))
        .body("paths.'/articles/{id}'.delete.responses.keySet()", hasItem("404"))
        .body("components.schemas.Receipt.properties.keySet()", hasItem("outcome"));
  }
}
