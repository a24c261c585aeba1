package readout.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsyncApiTest {

  private static final JsonNode API = load("asyncapi.yaml");

  @Test
  void itIsAnAsyncApi3Document() {
    assertThat(API.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(API.at("/info/title").asText()).isNotBlank();
    assertThat(API.at("/info/version").asText()).isNotBlank();
    assertThat(API.path("defaultContentType").asText()).isEqualTo("application/json");
  }

  @Test
  void itsChannelsAreTheTopics() {
    assertThat(API.path("channels").valueStream().map(channel -> channel.path("address").asText()))
        .containsExactlyInAnyOrderElementsOf(topics());
    assertThat(API.path("channels").valueStream())
        .allSatisfy(
            channel ->
                assertThat(channel.at("/bindings/kafka/topic")).isEqualTo(channel.path("address")));
  }

  @ParameterizedTest
  @CsvSource({
    "articles, compact, readout.article.v1, article.schema.json",
    "embargoed, compact, readout.embargoed-article.v1, article.schema.json",
    "extractions, compact, readout.extraction.v1, extraction.schema.json",
    "events, compact, readout.event.v1, event.schema.json",
    "deadLetters, delete, readout.dead-letter.v1, dead-letter.schema.json"
  })
  void aTopicCarriesOneMessageAndIsKeptItsWay(
      String name, String cleanup, String type, String schema) {
    JsonNode channel = API.at("/channels/" + name);
    JsonNode messages = channel.path("messages");
    JsonNode message = resolve(messages.iterator().next());

    assertThat(messages).hasSize(1);
    assertThat(strings(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy")))
        .containsExactly(cleanup);
    assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asText()).isEqualTo(type);
    assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("./schema/" + schema);
    assertThat(message.at("/bindings/kafka/key/type").isMissingNode()).isFalse();
  }

  @Test
  void itsTypesAreThoseOfTheCode() {
    assertThat(
            API.at("/components/messages")
                .valueStream()
                .map(message -> message.at("/headers/allOf/1/properties/ce_type/const").asText()))
        .containsExactlyInAnyOrder(
            CloudEvent.ARTICLE,
            CloudEvent.EMBARGOED_ARTICLE,
            CloudEvent.EXTRACTION,
            CloudEvent.EVENT,
            CloudEvent.DEAD_LETTER);
  }

  @Test
  void itsHeadersAreThoseOfACloudEvent() {
    Map<String, String> headers =
        new CloudEvent(CloudEvent.ARTICLE, "ingest-service", "1", Instant.EPOCH).headers();
    JsonNode schema = API.at("/components/schemas/cloudEventHeaders");

    assertThat(schema.path("properties").propertyStream().map(Map.Entry::getKey))
        .containsExactlyElementsOf(headers.keySet());
    assertThat(strings(schema.path("required"))).containsExactlyElementsOf(headers.keySet());
    assertThat(schema.at("/properties/ce_specversion/const").asText())
        .isEqualTo(headers.get("ce_specversion"));
    assertThat(schema.at("/properties/content-type/const").asText())
        .isEqualTo(headers.get("content-type"));
    assertThat(API.at("/components/messages").valueStream())
        .allSatisfy(
            message ->
                assertThat(message.at("/headers/allOf/0/$ref").asText())
                    .isEqualTo("#/components/schemas/cloudEventHeaders"));
  }

  @Test
  void itsExtensionAttributesAreThoseOfTheCode() {
    assertThat(
            API.at("/components/messages/embargoedArticle/headers/allOf/1/properties")
                .has(CloudEvent.EMBARGOED_UNTIL))
        .isTrue();
    assertThat(
            API.at("/components/messages/extraction/headers/allOf/1/properties")
                .has(CloudEvent.ACCEPTED))
        .isTrue();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(references(API).toList())
        .hasSizeGreaterThan(15)
        .allSatisfy(reference -> assertThat(target(API, reference).isObject()).isTrue());
    assertThat(
            Stream.of("article", "extraction", "dead-letter", "event", "defs")
                .map(name -> load("schema/" + name + ".schema.json")))
        .allSatisfy(
            schema ->
                assertThat(references(schema))
                    .allSatisfy(
                        reference ->
                            assertThat(
                                    target(schema, reference.replaceFirst("^(?!#)", "./schema/"))
                                        .isObject())
                                .isTrue()));
  }

  @Test
  void theKeyOfAnArticleHasTheFormOfItsId() {
    for (String message : List.of("article", "embargoedArticle", "extraction")) {
      assertThat(API.at("/components/messages/" + message + "/bindings/kafka/key/pattern"))
          .isEqualTo(load("schema/defs.schema.json").at("/$defs/articleId/pattern"));
    }
  }

  private static List<String> topics() {
    return Arrays.stream(Topics.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(AsyncApiTest::constant)
        .toList();
  }

  private static String constant(java.lang.reflect.Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field.getName(), e);
    }
  }

  private static JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? target(API, node.path("$ref").asText()) : node;
  }

  /** What a reference leads to; "./file#/pointer" from the folder of the document. */
  private static JsonNode target(JsonNode document, String reference) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    String pointer = hash < 0 ? "" : reference.substring(hash + 1);
    return (file.isEmpty() ? document : load(file.replaceFirst("^\\./", ""))).at(pointer);
  }

  private static Stream<String> references(JsonNode node) {
    Stream<String> own =
        node.path("$ref").isTextual() ? Stream.of(node.path("$ref").asText()) : Stream.empty();
    return Stream.concat(own, node.valueStream().flatMap(AsyncApiTest::references));
  }

  private static List<String> strings(JsonNode node) {
    return node.valueStream().map(JsonNode::asText).toList();
  }

  private static JsonNode load(String path) {
    ObjectMapper mapper = path.endsWith(".yaml") ? new YAMLMapper() : new ObjectMapper();
    try (InputStream text = Article.class.getResourceAsStream(path)) {
      return mapper.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }
}
