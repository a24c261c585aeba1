package readout.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

@QuarkusTest
@WithTestResource(KafkaResource.class)
class MultipartIT {

  private static final String ITEM = "application/vnd.iptc.g2.newsitem+xml";

  @TestHTTPResource("/articles")
  URI articles;

  KafkaServer server;

  @BeforeEach
  void ready() {
    Service.awaitReady();
  }

  private static String ninjs(String uri, String body) {
    return "{\"uri\":\"%s\",\"version\":\"1\",\"body_text\":\"%s\"}".formatted(uri, body);
  }

  private static String part(String headers, String content) {
    return "--b17\r\n" + headers + "\r\n\r\n" + content + "\r\n";
  }

  private List<JsonNode> post(String contentType, String body)
      throws IOException, InterruptedException {
    return post(
        contentType, HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)));
  }

  private List<JsonNode> post(String contentType, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(articles).header("Content-Type", contentType).POST(body).build();
    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : response.body().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  private String published(String uri) {
    var records = PublishedRecords.of(ArticleId.of("default", uri), server.bootstrapServers());
    assertThat(records).hasSize(1);
    return records.get(0).article().body();
  }

  @Test
  void eachPartIsAnsweredAndABadOneHarmsNoOther() throws Exception {
    String xml =
        "<newsItem guid='urn:it:part:xml' version='3'><contentSet><inlineData>Envoys met."
            + "</inlineData></contentSet></newsItem>";
    String body =
        "a preamble\r\n"
            + part("Content-Type: application/json", ninjs("urn:it:part:1", "They\\r\\nmet."))
            + part("Content-Type: text/plain", "nothing to read")
            + part("Content-Type: application/json", "{nonsense")
            + part("Content-Type: application/json", ninjs("urn:it:part:long", "x".repeat(2 << 20)))
            + part("Content-Type: " + ITEM, xml)
            + part(
                "Content-Type: application/x-ndjson",
                ninjs("urn:it:part:2", "one") + "\n\n" + ninjs("urn:it:part:3", "two"))
            + part("X-None: x", "{}")
            + part("content-type: application/json", ninjs("urn:it:part:4", "last"))
            + "--b17--\r\nan epilogue";

    List<JsonNode> lines = post("multipart/mixed; boundary=b17", body);

    assertThat(lines)
        .extracting(line -> line.path("part").asInt())
        .containsExactly(1, 2, 3, 4, 5, 6, 6, 6, 7, 8);
    assertThat(lines)
        .extracting(line -> line.path("status").asInt())
        .containsExactly(0, 415, 400, 413, 0, 0, 400, 0, 415, 0);
    assertThat(lines)
        .extracting(line -> line.path("line").asInt())
        .containsExactly(0, 0, 0, 0, 0, 1, 2, 3, 0, 0);
    assertThat(lines.get(4).get("uri").asText()).isEqualTo("urn:it:part:xml");
    assertThat(lines.get(4).get("version").asInt()).isEqualTo(3);
    assertThat(published("urn:it:part:1")).isEqualTo("They\nmet.");
    assertThat(published("urn:it:part:3")).isEqualTo("two");
    assertThat(published("urn:it:part:4")).isEqualTo("last");
  }

  @Test
  void theItemsOfAMessageInAPartAreAnsweredOneByOne() throws Exception {
    String item =
        "<newsItem guid='urn:it:message:%d'><contentSet><inlineData>Item %1$d.</inlineData>"
            + "</contentSet></newsItem>";
    String message =
        "<newsMessage><itemSet>"
            + item.formatted(1)
            + "<newsItem/>"
            + item.formatted(2)
            + "</itemSet></newsMessage>";
    String body =
        part("Content-Type: application/json", ninjs("urn:it:message:0", "before"))
            + part("Content-Type: application/vnd.iptc.g2.newsmessage+xml", message)
            + part("Content-Type: application/xml", "<newsMessage><itemSet/></newsMessage>")
            + part("Content-Type: application/json", ninjs("urn:it:message:3", "behind"))
            + "--b17--\r\n";

    List<JsonNode> lines = post("multipart/mixed; boundary=b17", body);

    assertThat(lines)
        .extracting(line -> line.path("part").asInt())
        .containsExactly(1, 2, 2, 2, 3, 4);
    assertThat(lines)
        .extracting(line -> line.path("item").asInt())
        .containsExactly(0, 1, 2, 3, 0, 0);
    assertThat(lines)
        .extracting(line -> line.path("status").asInt())
        .containsExactly(0, 0, 400, 0, 400, 0);
    assertThat(lines.get(4).path("detail").asText() + lines.get(4).path("errors"))
        .contains("no item");
    assertThat(published("urn:it:message:1")).isEqualTo("Item 1.");
    assertThat(published("urn:it:message:2")).isEqualTo("Item 2.");
    assertThat(published("urn:it:message:3")).isEqualTo("behind");
  }

  @Test
  void aPartOfAFormIsToldWithItsName() throws Exception {
    String body =
        part(
                "Content-Disposition: form-data; name=\"first\"; filename=\"a.json\"\r\n"
                    + "Content-Type: application/json",
                ninjs("urn:it:form:1", "one"))
            + part("Content-Disposition: form-data; name=\"comment\"", "no article")
            + "--b17--\r\n";

    List<JsonNode> lines = post("multipart/form-data; boundary=\"b17\"", body);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).get("name").asText()).isEqualTo("first");
    assertThat(lines.get(0).get("outcome").asText()).isEqualTo("accepted");
    assertThat(lines.get(1).get("name").asText()).isEqualTo("comment");
    assertThat(lines.get(1).get("status").asInt()).isEqualTo(415);
  }

  @Test
  void aBodyThatBreaksOffIsSaidToAndWhatWasWholeIsTaken() throws Exception {
    String whole = part("Content-Type: application/json", ninjs("urn:it:broken:1", "one"));

    List<JsonNode> open =
        post(
            "multipart/mixed; boundary=b17",
            whole + "--b17\r\nContent-Type: application/json\r\n\r\n{\"uri\":");
    List<JsonNode> headers =
        post("multipart/mixed; boundary=b17", whole + "--b17\r\nno header\r\n\r\n{}");
    List<JsonNode> endless =
        post("multipart/mixed; boundary=b17", whole + "--b17\r\nA: " + "x".repeat(1 << 20));
    List<JsonNode> nothing = post("multipart/mixed; boundary=b17", "");

    assertThat(open).hasSize(2);
    assertThat(open.get(0).get("outcome").asText()).isEqualTo("accepted");
    assertThat(open.get(1).get("detail").asText())
        .isEqualTo("the body ends before its last boundary");
    assertThat(open.get(1).get("part").asInt()).isEqualTo(2);
    assertThat(headers.get(0).get("outcome").asText()).isEqualTo("unchanged");
    assertThat(headers.get(1).get("detail").asText())
        .isEqualTo("the headers of the part are malformed, or its transfer encoding is");
    assertThat(endless.get(1).get("detail").asText())
        .isEqualTo("no part begins within 65536 bytes");
    assertThat(nothing).hasSize(1);
    assertThat(nothing.get(0).get("status").asInt()).isEqualTo(400);
    assertThat(published("urn:it:broken:1")).isEqualTo("one");
  }

  @Test
  void aBodyOfAnyLengthIsTaken() throws Exception {
    int parts = 4_000;
    String text = "They met and they agreed. ".repeat(800);
    Stream<String> pieces =
        Stream.concat(
            IntStream.range(0, parts)
                .mapToObj(
                    i ->
                        part(
                            "Content-Type: application/json",
                            ninjs("urn:it:long:" + i, i % 1_000 == 999 ? text : "They met."))),
            Stream.of("--b17--\r\n"));
    var streams =
        Collections.enumeration(
            pieces
                .<InputStream>map(
                    piece -> new ByteArrayInputStream(piece.getBytes(StandardCharsets.UTF_8)))
                .toList());

    List<JsonNode> lines =
        post(
            "multipart/mixed; boundary=b17",
            HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(streams)));

    assertThat(lines).hasSize(parts);
    for (int i = 0; i < parts; i++) {
      assertThat(lines.get(i).get("part").asInt()).isEqualTo(i + 1);
      assertThat(lines.get(i).get("uri").asText()).isEqualTo("urn:it:long:" + i);
      assertThat(lines.get(i).get("outcome").asText()).isEqualTo("accepted");
    }
  }

  @Test
  void aBodyWithoutBoundaryIsRefused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(articles)
            .header("Content-Type", "multipart/mixed")
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();

    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body()).contains("no boundary");
  }
}
