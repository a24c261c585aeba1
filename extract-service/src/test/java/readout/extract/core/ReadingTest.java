package readout.extract.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import readout.contracts.Agreement;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.contracts.EventDate;
import readout.contracts.Evidence;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.Meeting;
import readout.contracts.Outcome;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.contracts.Place;
import readout.extract.core.event.Learned;
import readout.extract.nlp.LoadedModels;
import readout.extract.nlp.OpenNlpStemmer;

/** Sentences that must be read, and sentences that must be left alone, through the real models. */
class ReadingTest {

  private static ArticleReader reader;

  @BeforeAll
  static void load() {
    reader =
        new ArticleReader(
            LoadedModels.annotator(),
            new OpenNlpStemmer(),
            new Extractor("test", "1"),
            Learned.nothing());
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("meetings")
  void readsTheMeetingsOfASentence(String published, String text, String expected) {
    Extraction extraction = reader.read(article(published, text));

    List<String> told = extraction.meetings().stream().map(ReadingTest::told).toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(rows(expected));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("agreements")
  void readsTheAgreementsOfASentence(String published, String text, String expected) {
    Extraction extraction = reader.read(article(published, text));

    List<String> told = extraction.agreements().stream().map(ReadingTest::told).toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(rows(expected));
  }

  @Test
  void theSameArticleGivesTheSameIdsAndWords() {
    Article article =
        article(
            "2014-03-05",
            "Norwegian Foreign Minister Anna Berg met Chilean President Luis Ortega.");

    Extraction first = reader.read(article);
    Extraction second = reader.read(article);

    assertThat(second).isEqualTo(first);
    assertThat(first.meetings()).hasSize(1);
  }

  @Test
  void anArticleThatTellsNothingHasAFingerprintToo() {
    Article article =
        article(
            "2014-03-05",
            """
            HARBOUR TOWN, March 5 (Reuters) - Herring were landed in great number on the northern \
            coast this week, and the price of a barrel fell to its lowest since the spring.""");

    Extraction extraction = reader.read(article);

    assertThat(extraction.outcome()).isEqualTo(Outcome.NOTHING);
    assertThat(extraction.fingerprint().sketch()).isNotNull();
    assertThat(extraction.fingerprint().agencies()).containsExactly("Reuters");
  }

  @Test
  void everyQuoteStandsInTheBodyAtItsOffsets() {
    String body =
        "Weather was fine.\n\nPolish President Jan Nowak met Czech President Petr Dvorak in Prague.\n"
            + "They agreed to build a canal.";

    Extraction extraction = reader.read(article("2014-03-05", body));

    List<Evidence> evidence =
        Stream.concat(
                extraction.meetings().stream().flatMap(m -> m.evidence().stream()),
                extraction.agreements().stream().flatMap(a -> a.evidence().stream()))
            .toList();
    assertThat(evidence).hasSizeGreaterThan(1);
    assertThat(evidence)
        .allSatisfy(e -> assertThat(body.substring(e.start(), e.end())).isEqualTo(e.quote()));
  }

  @Test
  void anAgreementNamesTheMeetingAtWhichItWasReached() {
    Extraction extraction =
        reader.read(
            article(
                "2014-03-05",
                "Polish President Jan Nowak met Czech President Petr Dvorak in Prague on Monday."
                    + " They agreed to build a canal."));

    assertThat(extraction.agreements())
        .singleElement()
        .extracting(Agreement::meeting)
        .isEqualTo(extraction.meetings().get(0).id());
  }

  @Test
  void twoMinistersWithOneFamilyNameStayTwo() {
    Extraction extraction =
        reader.read(
            article(
                "2014-03-05",
                "Korean Foreign Minister Park Jin-ho met French Foreign Minister Paul Girard in Seoul"
                    + " on Monday. His predecessor, former South Korean Foreign Minister Park"
                    + " Min-su, met Spanish Foreign Minister Marta Soler in Madrid in 2011."));

    assertThat(extraction.meetings())
        .flatExtracting(m -> m.participants().stream().map(Participant::name).toList())
        .contains("Park Jin-ho", "Park Min-su");
  }

  static Stream<Arguments> meetings() {
    return table("meetings.tsv");
  }

  static Stream<Arguments> agreements() {
    return table("agreements.tsv");
  }

  private static Stream<Arguments> table(String name) {
    try (InputStream in = ReadingTest.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      List<Arguments> rows =
          lines.lines().skip(1).map(l -> Arguments.of((Object[]) l.split("\t", -1))).toList();
      return rows.stream();
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static List<String> rows(String expected) {
    return expected.equals("none") ? List.of() : Arrays.asList(expected.split(" ;; "));
  }

  private static Article article(String published, String body) {
    OffsetDateTime at =
        published.equals("-")
            ? null
            : LocalDate.parse(published).atTime(12, 0).atOffset(ZoneOffset.UTC);
    String uri = "urn:test:" + body.hashCode();
    return new Article(
        ArticleId.of("test", uri),
        uri,
        "test",
        1,
        1,
        null,
        "",
        body,
        "en",
        at,
        at,
        ArticleStatus.USABLE,
        null);
  }

  private static String told(Meeting meeting) {
    String who =
        meeting.participants().stream()
            .map(p -> p.name() != null && p.kind().name().equals("PERSON") ? p.name() : "~" + of(p))
            .sorted()
            .collect(Collectors.joining(", "));
    Place place = meeting.place();
    return String.join(
            " ",
            lower(meeting.status()),
            lower(meeting.mode()),
            date(meeting.date()),
            place == null ? "-" : place.name())
        + ": "
        + who;
  }

  private static String told(Agreement agreement) {
    String who =
        agreement.parties().stream().map(Party::name).sorted().collect(Collectors.joining(", "));
    return String.join(
            " ", lower(agreement.status()), lower(agreement.instrument()), date(agreement.date()))
        + ": "
        + who;
  }

  private static String of(Participant participant) {
    return participant.affiliation() == null ? "?" : participant.affiliation().name();
  }

  private static String date(EventDate date) {
    return date == null ? "-" : date.edtf();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
