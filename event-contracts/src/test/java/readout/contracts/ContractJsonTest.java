package readout.contracts;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.fixtures.Articles;
import readout.contracts.fixtures.Extractions;
import readout.contracts.fixtures.Meetings;

class ContractJsonTest {

  private static final ObjectMapper PLAIN = new ObjectMapper();

  /** What reading these bytes fails with, if it fails. */
  static Optional<MalformedMessageException> fault(byte[] json, Class<?> type) {
    try {
      ContractJson.read(json, type);
      return Optional.empty();
    } catch (MalformedMessageException e) {
      return Optional.of(e);
    }
  }

  static Stream<Arguments> bytesThatAreNotJson() {
    String article = new String(ContractJson.write(Articles.article()), UTF_8);
    return Stream.of(
        Arguments.of("nothing", new byte[0]),
        Arguments.of("blanks", " \n".getBytes(UTF_8)),
        Arguments.of("a word", "hello".getBytes(UTF_8)),
        Arguments.of("cut in a string", article.substring(0, 120).getBytes(UTF_8)),
        Arguments.of(
            "cut before the end", article.substring(0, article.length() - 1).getBytes(UTF_8)),
        Arguments.of("two messages", (article + article).getBytes(UTF_8)),
        Arguments.of("a wrong token deep inside", "{\"article\":{\"id\":oops}}".getBytes(UTF_8)),
        Arguments.of("not UTF-8", new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}),
        Arguments.of(
            "half a surrogate pair", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}),
        Arguments.of("UTF-16", article.getBytes(UTF_16)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bytesThatAreNotJson")
  void whatIsNotJsonIsMalformed(String what, byte[] bytes) {
    assertThat(fault(bytes, Article.class).map(MalformedMessageException::reason))
        .as(what)
        .contains(DeadLetterReason.MALFORMED);
  }

  @Test
  void whatIsNestedTooDeepIsTooLarge() {
    byte[] deep = ("{\"added\":" + "[".repeat(100_000)).getBytes(UTF_8);

    assertThat(fault(deep, Article.class).map(MalformedMessageException::reason))
        .contains(DeadLetterReason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}", "5", "\"\"", "\"text\"", "true"})
  void jsonThatIsNotTheMessageIsInvalid(String json) {
    assertThat(fault(json.getBytes(UTF_8), Extraction.class).map(MalformedMessageException::reason))
        .contains(DeadLetterReason.INVALID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/version | \"7\" | version: missing, or not of type long",
        "/version | 1.0 | version: not of type long: \"1.0\"",
        "/version | null | version: missing, or not of type long",
        "/version | 99999999999999999999 | version: number out of range",
        "/status | \"Usable\" | status: not of type ArticleStatus: \"Usable\"",
        "/status | \"USABLE\" | status: not of type ArticleStatus: \"USABLE\"",
        "/status | \"\" | status: not of type ArticleStatus: \"\"",
        "/status | 0 | status: not of type ArticleStatus: \"0\"",
        "/status | null | status is missing",
        "/published | \"yesterday\" | published: not of type OffsetDateTime: \"yesterday\"",
        "/published | \"2026-01-23\" | published: not of type OffsetDateTime: \"2026-01-23\"",
        "/published | 1700000000 | published: missing, or not of type OffsetDateTime",
        "/uri | 5 | uri: not of type String: \"5\"",
        "/uri | \"\" | uri is blank",
        "/revision | 0 | revision is less than 1: 0",
        "/id | \"abc\" | id: article id is not 32 lower-case hexadecimal digits: abc",
      })
  void aWrongFieldIsNamedWithItsFault(String pointer, String value, String detail)
      throws Exception {
    ObjectNode article = (ObjectNode) PLAIN.readTree(ContractJson.write(Articles.article()));
    article.set(pointer.substring(1), PLAIN.readTree(value));

    var fault = fault(PLAIN.writeValueAsBytes(article), Article.class);

    assertThat(fault).isPresent();
    assertThat(fault.get()).hasMessage(detail);
    assertThat(fault.get().reason()).isEqualTo(DeadLetterReason.INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "revision"})
  void anAbsentNumberIsNotZero(String field) throws Exception {
    ObjectNode article = (ObjectNode) PLAIN.readTree(ContractJson.write(Articles.article()));
    article.remove(field);

    var fault = fault(PLAIN.writeValueAsBytes(article), Article.class);

    assertThat(fault.map(Throwable::getMessage)).contains(field + ": missing, or not of type long");
  }

  @Test
  void aFaultDeepInsideIsFoundByItsPath() throws Exception {
    JsonNode extraction =
        PLAIN.readTree(ContractJson.write(Extractions.extraction(Meetings.meeting("FR", "DE"))));
    ((ObjectNode) extraction.requiredAt("/meetings/0/participants/1/affiliation"))
        .put("country", "de");

    var fault = fault(PLAIN.writeValueAsBytes(extraction), Extraction.class);

    assertThat(fault.map(Throwable::getMessage))
        .contains(
            "meetings[0].participants[1].affiliation: "
                + "affiliation.country is not two capital letters: de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "language", "published", "id", "version", "body", "headline"})
  void theDetailNeverCarriesAnArticlesText(String field) throws Exception {
    String text = "The ministers met in Paris on Friday and agreed on nothing at all. ".repeat(20);
    ObjectNode article = (ObjectNode) PLAIN.readTree(ContractJson.write(Articles.article()));
    article.putArray(field).add(text);
    byte[] wrongType = PLAIN.writeValueAsBytes(article);
    article.put(field, text);
    article.put("revision", 0);
    byte[] wrongValue = PLAIN.writeValueAsBytes(article);

    assertThat(Stream.of(wrongType, wrongValue).map(json -> fault(json, Article.class)))
        .allSatisfy(
            fault ->
                assertThat(fault.orElseThrow().getMessage())
                    .doesNotContain("on Friday and agreed")
                    .hasSizeLessThan(150));
  }

  @Test
  void aFieldThatIsNotKnownIsIgnored() throws Exception {
    ObjectNode article = (ObjectNode) PLAIN.readTree(ContractJson.write(Articles.article()));
    article.putObject("added").put("later", true);

    Article read = ContractJson.read(PLAIN.writeValueAsBytes(article), Article.class);

    assertThat(read).isEqualTo(Articles.article());
  }

  @Test
  void anAbsentFieldThatMayBeNullIsNull() throws Exception {
    ObjectNode article = (ObjectNode) PLAIN.readTree(ContractJson.write(Articles.article()));
    article.remove("published");

    Article read = ContractJson.read(PLAIN.writeValueAsBytes(article), Article.class);

    assertThat(read.published()).isNull();
  }

  @Test
  void anExtractionOlderThanFingerprintsIsReadWithoutOne() throws Exception {
    ObjectNode older = (ObjectNode) Golden.named("extraction-meetings").tree();
    older.remove("fingerprint");

    Extraction read = ContractJson.read(PLAIN.writeValueAsBytes(older), Extraction.class);

    assertThat(read.fingerprint()).isNull();
    assertThat(read.meetings()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c2tldGNo | fingerprint: sketch is not of 512 bytes: 6",
        "no base64 | fingerprint: sketch is not base64: no base64"
      })
  void aSketchOfAnotherFormIsInvalid(String sketch, String detail) throws Exception {
    ObjectNode extraction = (ObjectNode) Golden.named("extraction-meetings").tree();
    ((ObjectNode) extraction.required("fingerprint")).put("sketch", sketch);

    var fault = fault(PLAIN.writeValueAsBytes(extraction), Extraction.class);

    assertThat(fault.map(MalformedMessageException::reason)).contains(DeadLetterReason.INVALID);
    assertThat(fault.map(Throwable::getMessage)).contains(detail);
  }

  @Test
  void whatCannotBeWrittenIsTheCallersError() {
    assertThatThrownBy(() -> ContractJson.write(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
