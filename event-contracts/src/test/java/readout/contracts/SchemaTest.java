package readout.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

  private static final ObjectMapper PLAIN = new ObjectMapper();
  private static final JsonNode DEFS = new Schemas("defs.schema.json").tree().path("$defs");

  /** Each record of the contract and where its schema stands. */
  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of(Article.class, new Schemas("article.schema.json").tree()),
        Arguments.of(Extraction.class, new Schemas("extraction.schema.json").tree()),
        Arguments.of(DeadLetter.class, new Schemas("dead-letter.schema.json").tree()),
        Arguments.of(ArticleReference.class, DEFS.path("articleReference")),
        Arguments.of(Extractor.class, DEFS.path("extractor")),
        Arguments.of(Meeting.class, DEFS.path("meeting")),
        Arguments.of(Agreement.class, DEFS.path("agreement")),
        Arguments.of(Participant.class, DEFS.path("participant")),
        Arguments.of(Affiliation.class, DEFS.path("affiliation")),
        Arguments.of(Party.class, DEFS.path("party")),
        Arguments.of(Place.class, DEFS.path("place")),
        Arguments.of(EventDate.class, DEFS.path("date")),
        Arguments.of(Evidence.class, DEFS.path("evidence")),
        Arguments.of(TextFingerprint.class, DEFS.path("textFingerprint")));
  }

  static Stream<Class<?>> enums() {
    return Stream.of(
        ActorKind.class,
        AgreementStatus.class,
        ArticleStatus.class,
        DeadLetterReason.class,
        Field.class,
        Instrument.class,
        MeetingFormat.class,
        MeetingMode.class,
        MeetingStatus.class,
        Outcome.class,
        Precision.class);
  }

  @ParameterizedTest
  @MethodSource("records")
  void theSchemaHasExactlyTheComponentsOfTheRecordAndRequiresEach(Class<?> type, JsonNode schema) {
    List<String> components = Contract.components(type);

    assertThat(names(schema.path("properties"))).isEqualTo(components);
    assertThat(strings(schema.path("required"))).isEqualTo(components);
  }

  @ParameterizedTest
  @MethodSource("enums")
  void theSchemaHasExactlyTheConstantsOfTheEnum(Class<?> type) {
    String name = type.getSimpleName();
    JsonNode schema = DEFS.path(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));

    assertThat(strings(schema.path("enum"))).isEqualTo(Contract.constants(type));
  }

  @Test
  void everyEnumAndRecordOfAMessageIsAmongThoseCompared() {
    List<Class<?>> compared = new ArrayList<>(enums().toList());
    records().forEach(record -> compared.add((Class<?>) record.get()[0]));
    compared.addAll(List.of(ArticleId.class, MentionId.class));

    assertThat(reachable(Article.class, Extraction.class, DeadLetter.class))
        .containsExactlyInAnyOrderElementsOf(compared);
  }

  @ParameterizedTest
  @ValueSource(strings = {"article-usable", "extraction-agreements", "dead-letter-consumed"})
  void aMessageWithoutAnyOneOfItsFieldsIsRefused(String golden) {
    Golden message = Golden.named(golden);

    assertThat(names(message.tree()))
        .allSatisfy(
            field -> {
              ObjectNode broken = (ObjectNode) message.tree();
              broken.remove(field);
              assertThat(message.schema().faults(broken)).as(field).isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "article-usable | /id | \"0123456789ABCDEF0123456789ABCDEF\"",
        "article-usable | /uri | \" \"",
        "article-usable | /feed | \"a\\u0000b\"",
        "article-usable | /version | -1",
        "article-usable | /version | \"1\"",
        "article-usable | /revision | 0",
        "article-usable | /revision | 1.5",
        "article-usable | /body | \"  \"",
        "article-usable | /published | \"1986-10-01\"",
        "article-usable | /published | \"1986-10-01T09:30:00\"",
        "article-usable | /published | 528557400",
        "article-usable | /modified | \"\"",
        "article-usable | /status | \"USABLE\"",
        "article-usable | /status | null",
        "extraction-meetings | /outcome | \"nothing\"",
        "extraction-meetings | /meetings | []",
        "extraction-nothing | /outcome | \"extracted\"",
        "extraction-nothing | /outcome | \"unread\"",
        "extraction-nothing | /agreements | null",
        "extraction-nothing | /extractor/version | null",
        "extraction-nothing | /article/id | \"\"",
        "extraction-nothing | /article/revision | 0",
        "extraction-meetings | /meetings/0/status | \"planned\"",
        "extraction-meetings | /meetings/0/mode | \"in-person\"",
        "extraction-meetings | /meetings/0/format | 2",
        "extraction-meetings | /meetings/0/confidence | 1.01",
        "extraction-meetings | /meetings/0/confidence | null",
        "extraction-meetings | /meetings/0/evidence | []",
        "extraction-meetings | /meetings/0/evidence/0/quote | \"\"",
        "extraction-meetings | /meetings/0/evidence/0/start | -1",
        "extraction-meetings | /meetings/0/evidence/0/end | 0",
        "extraction-meetings | /meetings/0/evidence/0/field | \"title\"",
        "extraction-meetings | /meetings/0/date/edtf | \"11 October 1986\"",
        "extraction-meetings | /meetings/0/date/edtf | \"..\"",
        "extraction-meetings | /meetings/0/date/earliest | \"1986-10-32\"",
        "extraction-meetings | /meetings/0/date/latest | \"1986-10\"",
        "extraction-meetings | /meetings/0/date/precision | \"decade\"",
        "extraction-meetings | /meetings/0/place/name | null",
        "extraction-meetings | /meetings/0/place/country | \"is\"",
        "extraction-meetings | /meetings/0/topics/0 | null",
        "extraction-meetings | /meetings/1/participants/0/affiliation | null",
        "extraction-meetings | /meetings/1/participants/0/kind | \"state\"",
        "extraction-meetings | /meetings/1/participants/0/affiliation/country | \"USA\"",
        "extraction-agreements | /agreements/0/status | \"in force\"",
        "extraction-agreements | /agreements/0/instrument | \"mou\"",
        "extraction-agreements | /agreements/0/parties/0/name | null",
        "extraction-agreements | /agreements/0/parties/0 | null",
        "extraction-agreements | /agreements/0/signatories | null",
        "extraction-agreements | /agreements/0/meeting | \"\"",
        "extraction-nothing | /fingerprint | \"c2tldGNo\"",
        "extraction-nothing | /fingerprint/sketch | \"c2tldGNo\"",
        "extraction-nothing | /fingerprint/sketch | \"not base64\"",
        "extraction-nothing | /fingerprint/sketch | \"\"",
        "extraction-nothing | /fingerprint/agencies | null",
        "extraction-meetings | /fingerprint/agencies/0 | \" \"",
        "dead-letter-consumed | /reason | \"poison\"",
        "dead-letter-consumed | /partition | -2",
        "dead-letter-consumed | /offset | \"7\"",
        "dead-letter-consumed | /value | null",
        "dead-letter-consumed | /value | \"not base64\"",
        "dead-letter-consumed | /service | \"\"",
      })
  void aBrokenMessageIsRefusedByTheSchemaAndByTheReader(String golden, String pointer, String value)
      throws Exception {
    Golden message = Golden.named(golden);
    JsonNode broken = message.tree();
    replace(broken, pointer, PLAIN.readTree(value));

    var faults = message.schema().faults(broken);
    var refused = ContractJsonTest.fault(PLAIN.writeValueAsBytes(broken), message.type());

    assertThat(faults).isNotEmpty();
    assertThat(refused.map(MalformedMessageException::reason))
        .as("the reader")
        .contains(DeadLetterReason.INVALID);
  }

  @ParameterizedTest
  @CsvSource({"/source, '\"\"'", "/headline, null"})
  void whatTheReaderMendsIsStillRefusedByTheSchema(String pointer, String value) throws Exception {
    Golden message = Golden.named("article-usable");
    JsonNode broken = message.tree();
    replace(broken, pointer, PLAIN.readTree(value));

    assertThat(message.schema().faults(broken)).isNotEmpty();
    assertThat(ContractJsonTest.fault(PLAIN.writeValueAsBytes(broken), Article.class)).isEmpty();
  }

  @Test
  void aFieldOfANewerWriterIsNoFault() {
    ObjectNode message = (ObjectNode) Golden.named("article-usable").tree();
    message.put("added", "later");

    assertThat(Schemas.of(Article.class).faults(message)).isEmpty();
  }

  private static void replace(JsonNode root, String pointer, JsonNode value) {
    int last = pointer.lastIndexOf('/');
    JsonNode parent = root.requiredAt(pointer.substring(0, last));
    String name = pointer.substring(last + 1);
    parent.requiredAt("/" + name);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
  }

  private static List<Class<?>> reachable(Class<?>... messages) {
    List<Class<?>> found = new ArrayList<>(List.of(messages));
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).isRecord()) {
        for (var component : found.get(i).getRecordComponents()) {
          ownTypes(component.getGenericType().getTypeName()).stream()
              .filter(type -> !found.contains(type))
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private static List<Class<?>> ownTypes(String typeName) {
    String name = typeName.replaceFirst("^java\\.util\\.List<(.*)>$", "$1");
    try {
      return name.startsWith("readout.") ? List.of(Class.forName(name)) : List.of();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  private static List<String> names(JsonNode node) {
    return node.propertyStream().map(Map.Entry::getKey).toList();
  }

  private static List<String> strings(JsonNode node) {
    return node.valueStream().map(JsonNode::asText).toList();
  }
}
