package readout.ingest.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.ArticleId;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

@QuarkusTest
@WithTestResource(KafkaResource.class)
class IdempotencyIT {

  private static final String JSON = "application/json";
  private static final Executor AT_ONCE = task -> new Thread(task).start();
  private static final Duration RECOVERY = Duration.ofSeconds(60);

  KafkaServer server;

  @BeforeEach
  void ready() {
    Service.awaitReady();
  }

  private static String article(String uri, String body) {
    return "{\"uri\":\"%s\",\"body_text\":\"%s\"}".formatted(uri, body);
  }

  private static Response post(String key, String type, String body) {
    return given()
        .header("Idempotency-Key", key)
        .contentType(type)
        .body(body.getBytes(UTF_8))
        .post("/articles");
  }

  private int records(String uri) {
    return PublishedRecords.of(ArticleId.of("default", uri), server.bootstrapServers()).size();
  }

  private static void assertProblem(Response answer, int status, String type) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:readout:problem:" + type));
  }

  @Test
  void theFirstAnswerIsGivenAgainThoughTheArticleHasChangedSince() {
    String body = article("urn:key:again", "They met.");
    Counters before = Counters.read();

    Response first = post("\"again\"", JSON, body);
    given().contentType(JSON).body(article("urn:key:again", "They met twice.")).post("/articles");
    Response again = post("\"again\";retry=1", JSON, body);

    first.then().statusCode(202).body("outcome", equalTo("accepted")).body("version", equalTo(1));
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.contentType()).isEqualTo(first.contentType());
    assertThat(records("urn:key:again")).isEqualTo(2);
    Counters after = Counters.read();
    assertThat(after.received() - before.received()).isEqualTo(3);
    assertThat(after.get("accepted") - before.get("accepted")).isEqualTo(2);
    assertThat(after.get("unchanged") - before.get("unchanged")).isEqualTo(1);
    assertThat(after.received()).isEqualTo(after.answered());
  }

  @Test
  void aRefusalIsGivenAgainToo() {
    Response first = post("\"bad\"", JSON, "{}");
    Response again = post("\"bad\"", JSON, "{}");

    assertProblem(first, 400, "invalid");
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    post("\"other\"", JSON, article("urn:key:other", "They met.")).then().statusCode(202);

    assertProblem(post("\"other\"", JSON, article("urn:key:other", "No.")), 422, "key-reused");
    assertProblem(
        post("\"other\"", "application/ninjs+json", article("urn:key:other", "They met.")),
        422,
        "key-reused");
    assertThat(records("urn:key:other")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "\"abc", "\"a\", \"b\"", "\"\"", "42"})
  void aKeyThatIsNoStringIsRefused(String key) {
    assertProblem(post(key, JSON, article("urn:key:malformed", "They met.")), 400, "bad-key");
    assertThat(records("urn:key:malformed")).isZero();
  }

  @Test
  void theKeyIsDocumented() {
    given()
        .accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .body("paths.'/articles'.post.parameters.name", hasItem("Idempotency-Key"))
        .body("paths.'/articles'.post.responses.keySet()", hasItem("422"))
        .body("components.schemas.Receipt.properties.keySet()", hasItem("until"));
  }

  @Test
  void aStreamHasNoKey() {
    assertProblem(
        post("\"lines\"", "application/x-ndjson", article("urn:key:line", "x")), 400, "bad-key");
    assertThat(records("urn:key:line")).isZero();
  }

  @Test
  void theLinesOfAMessageAreGivenAgain() {
    String message =
        """
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
          <newsItem guid="urn:key:item:1"><contentSet>
            <inlineData contenttype="text/plain">They met.</inlineData></contentSet></newsItem>
          <newsItem guid="urn:key:item:2"/>
        </itemSet></newsMessage>
        """;
    String type = "application/vnd.iptc.g2.newsmessage+xml";

    Response first = post("\"message\"", type, message);
    Response again = post("\"message\"", type, message);

    assertThat(first.asString().lines()).hasSize(2);
    assertThat(first.asString()).contains("\"outcome\":\"accepted\"", "problem:invalid");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  void whileTheFirstIsUnderWayOthersAreRefusedAndAFailureThatPassesIsNotKept() {
    String body = article("urn:key:outage", "They met.");
    server.kill();

    List<Integer> statuses =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> post("\"outage\"", JSON, body).statusCode(), AT_ONCE))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(statuses).containsOnlyOnce(503).filteredOn(status -> status == 409).hasSize(4);
    server.restart();
    await().atMost(RECOVERY).until(() -> post("\"outage\"", JSON, body).statusCode() == 202);
    post("\"outage\"", JSON, body).then().statusCode(202);
    assertThat(records("urn:key:outage")).isPositive();
  }
}
