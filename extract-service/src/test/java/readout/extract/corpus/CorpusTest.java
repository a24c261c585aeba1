package readout.extract.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;

/** The corpus itself: its records fit its texts, and it has something of everything. */
class CorpusTest {

  private static final List<CorpusText> SENTENCES = Corpus.sentences();
  private static final List<CorpusText> ARTICLES = Corpus.articles();
  private static final Set<String> PRECISIONS =
      Set.of("day", "month", "year", "range", "week", "unknown");

  @TestFactory
  Stream<DynamicTest> theRecordsFitTheText() {
    return all().map(text -> DynamicTest.dynamicTest(text.id(), () -> fits(text)));
  }

  @Test
  void everyIdOccursOnce() {
    Set<String> ids = new HashSet<>();

    assertThat(all().flatMap(CorpusTest::ids).filter(id -> !ids.add(id))).isEmpty();
  }

  @Test
  void itIsLargeEnough() {
    assertThat(SENTENCES).hasSizeGreaterThanOrEqualTo(320);
    assertThat(ARTICLES).hasSizeGreaterThanOrEqualTo(42);
    assertThat(all().filter(CorpusText::isNegative)).hasSizeGreaterThanOrEqualTo(60);
    assertThat(ARTICLES)
        .allSatisfy(article -> assertThat(article.text().split("\\s+")).hasSizeBetween(80, 250));
  }

  @Test
  void everyKindOfEventOccurs() {
    Set<Object> kinds =
        all()
            .flatMap(text -> Stream.concat(text.meetings().stream(), text.agreements().stream()))
            .flatMap(CorpusTest::kinds)
            .collect(Collectors.toSet());

    assertThat(kinds).containsAll(names("status ", MeetingStatus.values()));
    assertThat(kinds).containsAll(names("mode ", MeetingMode.values()));
    assertThat(kinds).containsAll(names("format ", MeetingFormat.values()));
    assertThat(kinds).containsAll(names("agreement ", AgreementStatus.values()));
    assertThat(kinds).containsAll(names("instrument ", Instrument.values()));
  }

  @Test
  void goldAnswersToItselfAreRight() {
    Score score = new Score();
    all().forEach(t -> score.add(Scorer.score(t, new Answer(t.meetings(), t.agreements()))));

    assertThat(score.tallies().values()).allSatisfy(t -> assertThat(t.f1()).isEqualTo(1));
  }

  @Test
  void anExportReadsBackTheSame(@TempDir Path folder) throws IOException {
    CorpusExport.write(folder);

    assertThat(Corpus.folder(folder)).containsExactlyInAnyOrderElementsOf(all().toList());
  }

  private static void fits(CorpusText text) {
    if (text.published() != null) {
      assertThat(LocalDate.parse(text.published())).isBetween("1975-01-01", "2026-12-31");
    }
    String words = (text.title() + "\n" + text.text()).replaceAll("\\s+", " ");
    text.meetings().forEach(meeting -> fits(meeting, text.text(), words));
    text.agreements().forEach(agreement -> fits(agreement, text.text()));
  }

  private static void fits(MeetingRecord meeting, String body, String words) {
    assertThat(meeting.participants()).isNotEmpty();
    for (Who who : meeting.participants()) {
      assertThat(who.name() != null || who.affiliation() != null).isTrue();
      if (who.name() != null) {
        assertThat(words).contains(who.nameInText() == null ? who.name() : who.nameInText());
      }
    }
    fitsDateAndQuotes(meeting, body);
  }

  private static void fits(AgreementRecord agreement, String body) {
    assertThat(agreement.parties()).isNotEmpty();
    assertThat(agreement.subject()).isNotBlank();
    fitsDateAndQuotes(agreement, body);
  }

  private static void fitsDateAndQuotes(EventRecord event, String body) {
    When date = event.date();
    assertThat(PRECISIONS).contains(date.precision());
    assertThat(date.isKnown()).isEqualTo(!date.precision().equals("unknown"));
    if (date.isKnown()) {
      assertThat(date.first()).isBeforeOrEqualTo(date.last());
    }
    assertThat(event.evidence()).isNotEmpty().allSatisfy(q -> assertThat(body).contains(q));
  }

  private static Stream<CorpusText> all() {
    return Stream.concat(SENTENCES.stream(), ARTICLES.stream());
  }

  private static Stream<String> ids(CorpusText text) {
    return Stream.of(
            Stream.of(text.id()),
            text.meetings().stream().map(MeetingRecord::id),
            text.agreements().stream().map(AgreementRecord::id))
        .flatMap(ids -> ids);
  }

  private static Stream<Object> kinds(EventRecord event) {
    if (event instanceof MeetingRecord meeting) {
      return Stream.of(
          "status " + meeting.status(), "mode " + meeting.mode(), "format " + meeting.format());
    }
    AgreementRecord agreement = (AgreementRecord) event;
    return Stream.of("agreement " + agreement.status(), "instrument " + agreement.instrument());
  }

  private static List<Object> names(String kind, Enum<?>[] constants) {
    return Arrays.stream(constants)
        .<Object>map(constant -> kind + constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
