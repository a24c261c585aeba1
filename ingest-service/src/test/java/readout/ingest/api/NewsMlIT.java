package readout.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

/** {@code POST /articles} in NewsML-G2, and in other charsets than UTF-8. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class NewsMlIT {

  private static final String PROBLEM = "application/problem+json";
  private static final String ITEM = "application/vnd.iptc.g2.newsitem+xml";
  private static final String MESSAGE = "application/vnd.iptc.g2.newsmessage+xml";
  private static final String URN = "urn:newsml:harbour.example:20260123:";

  /** The client adds a charset of its own to types that it does not know. */
  private static final RestAssuredConfig AS_GIVEN =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  KafkaServer server;

  @BeforeEach
  void ready() {
    Service.awaitReady();
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream xml = NewsMlIT.class.getResourceAsStream("/newsml/" + name)) {
      return xml.readAllBytes();
    }
  }

  private static ValidatableResponse post(String contentType, byte[] body) {
    return given()
        .config(AS_GIVEN)
        .header("Content-Type", contentType)
        .body(body)
        .post("/articles")
        .then();
  }

  private Article published(String uri) {
    var records = PublishedRecords.of(ArticleId.of("default", uri), server.bootstrapServers());
    assertThat(records).isNotEmpty();
    return records.get(records.size() - 1).article();
  }

  @ParameterizedTest
  @ValueSource(strings = {ITEM, "application/xml", "text/xml; charset=utf-8"})
  void anItemIsTakenLikeAnyArticle(String contentType) throws IOException {
    post(contentType, sample("harbour-talks.xml"))
        .statusCode(202)
        .contentType("application/json")
        .body("id", equalTo(ArticleId.of("default", URN + "ferries").value()))
        .body("version", equalTo(4))
        .body("notes", equalTo(List.of("remoteContent: not read")));

    Article article = published(URN + "ferries");
    assertThat(article.headline()).isEqualTo("Harbour ministers agree on ferries");
    assertThat(article.body())
        .contains("& signed a memorandum on ferries.\n\nTwelve boats a day\n");
    assertThat(article.source()).isEqualTo("Harbour Wire");
  }

  @Test
  void aMessageIsAnsweredItemByItemInOrder() throws IOException {
    Counters before = Counters.read();

    String answer =
        post(MESSAGE, sample("evening-message.xml"))
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();

    List<JsonNode> lines = new ArrayList<>();
    for (String line : answer.split("\n")) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0).get("outcome").asText()).isEqualTo("accepted");
    assertThat(lines.get(1).get("status").asInt()).isEqualTo(400);
    assertThat(lines.get(1).get("field").asText()).isEqualTo("newsItem@guid");
    assertThat(lines.get(2).get("field").asText()).isEqualTo("packageItem");
    assertThat(lines.get(3).get("version").asInt()).isEqualTo(7);
    assertThat(lines.get(4).get("version").asInt()).isEqualTo(9);
    assertThat(lines).extracting(line -> line.get("item").asInt()).containsExactly(1, 2, 3, 4, 5);
    assertThat(lines.get(4).get("uri").asText()).isEqualTo(URN + "gone");
    assertThat(lines.get(1).has("uri")).isFalse();
    assertThat(published(URN + "nitf").body()).startsWith("Envoys of Norway, Chile and Kenya");
    assertThat(published(URN + "plain").body()).isEmpty();
    assertThat(published(URN + "gone").status()).isEqualTo(ArticleStatus.CANCELED);
    Counters after = Counters.read();
    assertThat(after.received() - before.received()).isEqualTo(5);
    assertThat(after.get("refused") - before.get("refused")).isEqualTo(2);
    assertThat(after.received()).isEqualTo(after.answered());
  }

  @Test
  void theItemsOfOneArticleInAMessageAreTakenInOrder() {
    String item =
        "<newsItem guid='urn:it:twice'"
            + " version='%d'><contentSet><inlineData>%s</inlineData></contentSet></newsItem>";
    String message =
        "<newsMessage><itemSet>%s%s%s</itemSet></newsMessage>"
            .formatted(
                item.formatted(1, "one"), item.formatted(2, "two"), item.formatted(1, "late"));

    String answer =
        post(MESSAGE, message.getBytes(StandardCharsets.UTF_8))
            .statusCode(200)
            .extract()
            .asString();

    assertThat(answer.split("\n")).hasSize(3);
    assertThat(answer.split("\n")[2]).contains("urn:readout:problem:outdated");
    assertThat(published("urn:it:twice").body()).isEqualTo("two");
  }

  @Test
  void entitiesAndUnfinishedDocumentsAreRefusedWhole() {
    String bomb =
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><newsItem guid='u'>&e;</newsItem>";

    post(ITEM, bomb.getBytes(StandardCharsets.UTF_8))
        .statusCode(400)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:readout:problem:malformed"))
        .body("detail", equalTo("has a document type"))
        .body("field", nullValue());
    post(MESSAGE, "<newsMessage><itemSet><newsItem guid='u'/>".getBytes(StandardCharsets.UTF_8))
        .statusCode(400)
        .contentType(PROBLEM);
    post("application/xml", "<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8))
        .statusCode(400)
        .contentType(PROBLEM);
    post("application/xml", new byte[2 << 20]).statusCode(413).contentType(PROBLEM);
    post("application/xml", new byte[0]).statusCode(400).contentType(PROBLEM);
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1,Año nuevo", "windows-1251,Переговоры", "UTF-16,회담", "UTF-8,회담"})
  void theCharsetThatTheRequestNamesIsDecoded(String name, String body) {
    String uri = "urn:it:charset:" + name;
    String json = "{\"uri\":\"%s\",\"body_text\":\"%s\"}".formatted(uri, body);

    post("application/json; charset=" + name, json.getBytes(Charset.forName(name)))
        .statusCode(202)
        .body("notes", nullValue());

    assertThat(published(uri).body()).isEqualTo(body);
  }

  @Test
  void aCharsetThatIsUnknownOrWrongIsNamed() {
    byte[] json =
        "{\"uri\":\"urn:it:wrong\",\"body_text\":\"Año\"}".getBytes(StandardCharsets.UTF_8);

    post("application/json; charset=utf-9", json)
        .statusCode(415)
        .contentType(PROBLEM)
        .body("detail", equalTo("charset is not known: utf-9"));
    post("application/json; charset=iso-8859-1", json)
        .statusCode(400)
        .contentType(PROBLEM)
        .body("detail", equalTo("UTF-8, but said to be ISO-8859-1"));
    post("application/json", "{}".getBytes(StandardCharsets.UTF_16))
        .statusCode(400)
        .body(
            "detail", equalTo("UTF-16BE by its byte order mark, which the request does not name"));
  }

  @Test
  void whatOfAnArticleWasNotReadIsNoted() {
    String json =
        "{\"uri\":\"urn:it:notes\",\"body_text\":\"x\",\"associations\":{\"a\":{\"uri\":\"u\"}}}";

    post("application/json", json.getBytes(StandardCharsets.UTF_8))
        .statusCode(202)
        .body("notes", equalTo(List.of("associations: not read")));
  }
}
