package readout.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

  static Stream<Golden> goldens() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void aMessageReadAndWrittenAgainIsTheSameBytes(Golden golden) throws Exception {
    Object message = ContractJson.read(golden.compact(), golden.type());

    byte[] written = ContractJson.write(message);

    assertThat(new String(written, UTF_8)).isEqualTo(new String(golden.compact(), UTF_8));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void aMessageIsValidByItsSchema(Golden golden) {
    assertThat(golden.schema().faults(golden.tree())).isEmpty();
  }

  @Test
  void noGoldenFileIsForgotten() throws Exception {
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              goldens().map(golden -> golden.name() + ".json").toList());
    }
  }

  @ParameterizedTest
  @CsvSource({"extraction-meetings, article-usable", "extraction-agreements, article-agreements"})
  void everyQuoteStandsAtItsOffsets(String extractionName, String articleName) throws Exception {
    Extraction extraction = read(extractionName, Extraction.class);
    Article article = read(articleName, Article.class);

    var texts = Map.of(Field.BODY, article.body(), Field.HEADLINE, article.headline());

    assertThat(Stream.concat(extraction.meetings().stream(), extraction.agreements().stream()))
        .flatExtracting(DiplomaticEvent::evidence)
        .isNotEmpty()
        .allSatisfy(
            evidence ->
                assertThat(texts.get(evidence.field()).substring(evidence.start(), evidence.end()))
                    .isEqualTo(evidence.quote()));
    assertThat(extraction.article()).isEqualTo(ArticleReference.to(article));
  }

  @Test
  void everyConstantOfTheContractIsShownByAGolden() {
    var strings = goldens().flatMap(golden -> strings(golden.tree())).collect(Collectors.toSet());

    assertThat(strings)
        .contains("usable", "withheld", "canceled")
        .contains("extracted", "nothing", "unsupported_language", "withdrawn")
        .contains("day", "week", "month", "quarter", "year", "range")
        .containsAll(Contract.constants(Instrument.class))
        .containsAll(Contract.constants(AgreementStatus.class))
        .containsAll(Contract.constants(ActorKind.class));
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(GoldenTest.class.getResource("golden").toURI());
  }

  private static <T> T read(String name, Class<T> type) throws MalformedMessageException {
    return ContractJson.read(Golden.named(name).compact(), type);
  }

  private static Stream<String> strings(JsonNode node) {
    return node.isTextual()
        ? Stream.of(node.asText())
        : node.valueStream().flatMap(GoldenTest::strings);
  }
}
