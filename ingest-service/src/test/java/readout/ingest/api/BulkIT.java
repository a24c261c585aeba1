package readout.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

/** Articles as lines of one request. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class BulkIT {

  KafkaServer server;

  @BeforeEach
  void ready() {
    Service.awaitReady();
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

  /** The lines that answer these. */
  static String[] post(String lines) {
    return given()
        .contentType("application/x-ndjson")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/articles")
        .then()
        .statusCode(200)
        .contentType("application/x-ndjson")
        .extract()
        .asString()
        .split("\n");
  }

  @Test
  void aBulkRequestIsAnsweredLineByLineInOrder() {
    String body =
        String.join(
            "\n",
            article("urn:it:bulk:1", "1", "one"),
            article("urn:it:bulk:1", "1", "one"),
            "{nonsense",
            "",
            article("urn:it:bulk:2", "1", "x".repeat(2 << 20)),
            article("urn:it:bulk:3", "2", "three"));

    String[] lines = post(body);

    assertThat(lines).hasSize(6);
    assertThat(lines[0]).contains(id("urn:it:bulk:1").value(), "\"accepted\"");
    assertThat(lines[1]).contains(id("urn:it:bulk:1").value(), "\"unchanged\"");
    assertThat(lines[2]).contains("problem:malformed");
    assertThat(lines[3]).contains("problem:malformed");
    assertThat(lines[4]).contains("problem:too-large");
    assertThat(lines[5]).contains(id("urn:it:bulk:3").value(), "\"version\":2");
    assertThat(lines[0]).startsWith("{\"line\":1,\"uri\":\"urn:it:bulk:1\",\"id\":");
    assertThat(lines[2]).startsWith("{\"line\":3,\"type\":");
    assertThat(lines[5]).startsWith("{\"line\":6,\"uri\":\"urn:it:bulk:3\",");
    assertThat(published("urn:it:bulk:3")).hasSize(1);
  }

  @Test
  void aLineThatIsNotValidIsToldWithItsNameWhereThatIsNotAtFault() {
    String lines = "{\"uri\":\"urn:it:invalid\",\"version\":\"x\"}\n{\"version\":\"x\"}\n";

    String[] answers = post(lines);

    assertThat(answers[0]).startsWith("{\"line\":1,\"uri\":\"urn:it:invalid\",\"type\":");
    assertThat(answers[0]).contains("\"status\":400");
    assertThat(answers[1]).startsWith("{\"line\":2,\"type\":");
  }

  @Test
  void manyLinesAtOnceAreAllTakenAndAnsweredInOrder() {
    int many = 3_000;
    String body =
        IntStream.range(0, many)
            .mapToObj(i -> article("urn:it:many:" + i, "1", "They met. ".repeat(200)))
            .collect(Collectors.joining("\n"));

    String[] lines = post(body);

    assertThat(lines).hasSize(many);
    for (int i = 0; i < many; i++) {
      assertThat(lines[i])
          .startsWith("{\"line\":%d,\"uri\":\"urn:it:many:%d\",".formatted(i + 1, i))
          .contains("\"accepted\"");
    }
  }
}
