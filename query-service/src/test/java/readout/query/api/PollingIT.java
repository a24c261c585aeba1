package readout.query.api;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.Extraction;
import readout.query.Acquisitions;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;
import readout.query.store.RecordVersions;
import readout.query.store.postgres.AnotherReplica;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Asking again and again (RFC 9110, sections 8.8.3 and 13.1.2): what it costs and what it sees. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class PollingIT extends FilledApi {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Inject RecordVersions versions;
  @Inject AnotherReplica another;
  @Inject Acquisitions acquisitions;

  /** It has just started, perhaps. */
  @BeforeEach
  void settle() {
    await().until(() -> versions.known().isPresent());
  }

  static Stream<String> polled() {
    return Stream.of(
        "/meetings",
        "/agreements",
        "/events?limit=1",
        "/meetings/" + eventId("one", "brussels"),
        "/meetings/" + eventId("one", "brussels") + "?asOf=2099-01-01T00:00:00Z",
        "/agreements/" + eventId("three", "memo"),
        "/people",
        "/people?name=cho&limit=2",
        "/articles?uri=one",
        "/articles/" + id("one").value(),
        "/articles/" + id("one").value() + "/events",
        "/changes",
        "/changes?after=0");
  }

  @ParameterizedTest
  @MethodSource("polled")
  void anIdlePollIsAnsweredWithoutTheDatabase(String path) {
    long before = acquisitions.count();
    assertThat(get(path, null).statusCode()).isEqualTo(200);
    assertThat(acquisitions.count()).isGreaterThan(before);

    await()
        .untilAsserted(
            () -> {
              String tag = tag(path);
              long then = acquisitions.count();
              for (int i = 0; i < 10; i++) {
                assertThat(get(path, tag).statusCode()).isEqualTo(304);
              }
              assertThat(acquisitions.count()).isEqualTo(then);
            });
  }

  @Test
  void aPersonsPageIsPolledAlike() {
    String person = given().get("/people").path("items[0].id");

    String tag = tag("/people/" + person);

    assertThat(get("/people/" + person, tag).statusCode()).isEqualTo(304);
    assertThat(tag).isNotEqualTo(tag("/people"));
  }

  @Test
  void unchangedIsToldWithoutABody() {
    Response answer = get("/meetings", tag("/meetings"));

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body().asByteArray()).isEmpty();
    assertThat(answer.header("ETag")).isEqualTo(tag("/meetings"));
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Encoding");
    assertThat(answer.header("Content-Type")).isNull();
  }

  @Test
  void theFirstPollAfterAChangeSeesIt() {
    for (int revision = 2; revision < 30; revision++) {
      String tag = tag("/meetings");
      String day = "2026-03-" + String.format("%02d", revision);
      put(of("one", revision, meeting("brussels", day, person("Cho Hyun", "KR"))));

      Response answer = get("/meetings", tag);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body().asString()).contains(day);
    }
  }

  @Test
  void anArticleThatTellsOfNothingCountsToo() {
    put(withdrawn("plain", 1));
    String path = "/articles/" + id("plain").value();
    String tag = tag(path);

    put(withdrawn("plain", 2));

    assertThat(get(path, tag).statusCode()).isEqualTo(200);
    assertThat(get(path, tag(path)).statusCode()).isEqualTo(304);
  }

  @Test
  void changesThatAreForgottenCountToo() {
    String tag = tag("/changes");

    await().until(() -> store.forgetChanges(Instant.parse("2100-01-01T00:00:00Z"), 0) > 0);

    assertThat(get("/changes", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void whatAnotherReplicaWritesIsSeenWithinASecond() {
    String tag = tag("/meetings");

    put(another.store(), of("four", 1, meeting("far", "2026-04-01", person("Cho Hyun", "KR"))));

    await().atMost(SECOND).until(() -> get("/meetings", tag).statusCode() == 200);
    assertThat(get("/meetings", null).body().asString()).contains("2026-04-01");
  }

  @Test
  void whoReadsOfAChangeHereFindsItInEveryListHere() {
    String tag = tag("/meetings");
    put(another.store(), of("four", 1, meeting("far", "2026-04-01", person("Cho Hyun", "KR"))));

    store.changes(0, 1000);

    assertThat(get("/meetings", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void nothingIsMissedWhileNobodyListens() {
    String tag = tag("/meetings");
    assertThat(another.killListeners()).isEqualTo(1);

    put(another.store(), of("four", 1, meeting("far", "2026-04-01", person("Cho Hyun", "KR"))));

    await().atMost(SECOND).until(() -> get("/meetings", tag).statusCode() == 200);
    await().until(() -> get("/meetings", tag("/meetings")).statusCode() == 304);
    String later = tag("/meetings");
    put(another.store(), of("five", 1, meeting("far", "2026-05-01", person("Cho Hyun", "KR"))));
    await().atMost(SECOND).until(() -> get("/meetings", later).statusCode() == 200);
  }

  @Test
  void whatIsWrittenWithoutAWordIsSeenWithinASecond() {
    String tag = tag("/meetings");

    database.clear();

    await().atMost(SECOND).until(() -> get("/meetings", tag).statusCode() == 200);
  }

  @Test
  void everyRequestHasItsTag() {
    List<String> tags =
        Stream.of("/meetings", "/meetings?limit=2", "/meetings?limit=3", "/events", "/agreements")
            .map(PollingIT::tag)
            .toList();

    assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.matches("\"[0-9a-f]{32}\""));
    assertThat(tag("/meetings?limit=2&country=KR")).isEqualTo(tag("/meetings?country=KR&limit=2"));
    assertThat(tag("/meetings?country=KR&country=MK"))
        .isNotEqualTo(tag("/meetings?country=MK&country=KR"));
  }

  @Test
  void aTagIsComparedWeaklyAndAmongOthers() {
    String tag = tag("/meetings");

    assertThat(get("/meetings", "\"other\", W/" + tag).statusCode()).isEqualTo(304);
    assertThat(get("/meetings", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(get("/meetings", "*").statusCode()).isEqualTo(304);
    assertThat(get("/meetings", "*").body().asByteArray()).isEmpty();
    assertThat(get("/meetings/" + "0".repeat(32), "*").statusCode()).isEqualTo(404);
    assertThat(get("/meetings?limit=0", "*").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/meetings?limit=0", "/meetings/00", "/people?no=1", "/articles"})
  void errorsHaveNoTag(String path) {
    Response answer = get(path, null);

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.header("ETag")).isNull();
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void headIsAnsweredAsGetIs() {
    String tag = tag("/meetings");

    Response head = given().head("/meetings");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.header("ETag")).isEqualTo(tag);
    assertThat(given().header("If-None-Match", tag).head("/meetings").statusCode()).isEqualTo(304);
  }

  @Test
  void otherBytesHaveAnotherTag() {
    Response plain =
        given()
            .config(config().decoderConfig(decoderConfig().noContentDecoders()))
            .header("Accept-Encoding", "identity")
            .get("/meetings");
    Response packed = given().header("Accept-Encoding", "gzip").get("/meetings");

    assertThat(plain.header("Content-Encoding")).isNull();
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.body().asString()).isEqualTo(plain.body().asString());
    assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    Response again =
        given()
            .header("Accept-Encoding", "gzip")
            .header("If-None-Match", packed.header("ETag"))
            .get("/meetings");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body().asByteArray()).isEmpty();
  }

  private static void put(EventStore store, Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-03-01T00:00:00Z"));
  }

  private static String tag(String path) {
    Response answer = get(path, null);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.header("ETag");
  }

  private static Response get(String path, @Nullable String tag) {
    return (tag == null ? given() : given().header("If-None-Match", tag)).get(path);
  }
}
