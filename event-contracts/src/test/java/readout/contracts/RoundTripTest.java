package readout.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import readout.contracts.fixtures.Agreements;
import readout.contracts.fixtures.Meetings;

/** Any message survives being written and read, and is valid by its schema. */
class RoundTripTest {

  private static final long FIRST_SECOND = -62_167_000_000L;
  private static final long LAST_SECOND = 253_402_000_000L;
  private static final int QUARTER_HOUR = 900;

  @Property(tries = 500)
  void anArticleSurvives(@ForAll("articles") Article article) throws Exception {
    assertSurvives(article, Article.class);
  }

  @Property(tries = 300)
  void anExtractionSurvives(@ForAll("extractions") Extraction extraction) throws Exception {
    assertSurvives(extraction, Extraction.class);
  }

  @Property(tries = 300)
  void aDeadLetterSurvives(@ForAll("deadLetters") DeadLetter letter) throws Exception {
    assertSurvives(letter, DeadLetter.class);
  }

  @Provide
  Arbitrary<Article> articles() {
    return Combinators.combine(
            texts(),
            texts(),
            numbers(1),
            text(),
            bodies(),
            times(),
            Arbitraries.of(ArticleStatus.class))
        .as(
            (uri, feed, number, text, body, time, status) ->
                new Article(
                    ArticleId.of(feed, uri),
                    uri,
                    feed,
                    number - 1,
                    number,
                    text,
                    body,
                    body,
                    text,
                    time,
                    time,
                    status,
                    text));
  }

  @Provide
  Arbitrary<Extraction> extractions() {
    return Combinators.combine(
            articles(),
            meetings().list().ofMaxSize(4),
            agreements().list().ofMaxSize(4),
            fingerprints().injectNull(0.2))
        .as(RoundTripTest::extraction);
  }

  @Provide
  Arbitrary<DeadLetter> deadLetters() {
    Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(50);
    return Combinators.combine(
            text(),
            numbers(-1),
            Arbitraries.integers().greaterOrEqual(-1),
            Arbitraries.of(DeadLetterReason.class),
            bytes.injectNull(0.2),
            bytes)
        .as(
            (topic, offset, partition, reason, key, value) ->
                new DeadLetter("service", topic, partition, offset, reason, "detail", key, value));
  }

  private static <T> void assertSurvives(T message, Class<T> type)
      throws MalformedMessageException, IOException {
    byte[] written = ContractJson.write(message);

    assertThat(ContractJson.read(written, type)).isEqualTo(message);
    assertThat(ContractJson.write(ContractJson.read(written, type))).isEqualTo(written);
    assertThat(Schemas.of(type).faults(new ObjectMapper().readTree(written))).isEmpty();
  }

  /** Numbers the events, and lets every other agreement be reached at the first meeting. */
  private static Extraction extraction(
      Article article,
      List<Meeting> meetings,
      List<Agreement> agreements,
      @Nullable TextFingerprint fingerprint) {
    List<Meeting> numbered = new ArrayList<>();
    meetings.forEach(meeting -> numbered.add(Meetings.withId("m" + numbered.size(), meeting)));
    List<Agreement> linked =
        IntStream.range(0, agreements.size())
            .mapToObj(i -> Agreements.withId("a" + i, agreements.get(i)))
            .map(
                agreement ->
                    numbered.isEmpty()
                        ? agreement
                        : Agreements.reachedAt(numbered.get(0).id(), agreement))
            .toList();
    Extraction read =
        Extraction.of(ArticleReference.to(article), new Extractor("x", "1"), numbered, linked);
    return fingerprint == null ? read : read.withFingerprint(fingerprint);
  }

  private static Arbitrary<TextFingerprint> fingerprints() {
    return Combinators.combine(
            Arbitraries.bytes().array(byte[].class).ofSize(TextFingerprint.VALUES).injectNull(0.2),
            texts().list().ofMaxSize(3))
        .as(TextFingerprint::of);
  }

  private static Arbitrary<Meeting> meetings() {
    return Combinators.combine(
            Arbitraries.of(MeetingStatus.class),
            Arbitraries.of(MeetingMode.class),
            Arbitraries.of(MeetingFormat.class),
            dates().injectNull(0.2),
            places().injectNull(0.2),
            participants().list().ofMaxSize(4),
            texts().list().ofMaxSize(3),
            evidence().list().ofMinSize(1).ofMaxSize(3))
        .as(
            (status, mode, format, date, place, participants, topics, evidence) ->
                new Meeting(
                    new MentionId("m"),
                    status,
                    mode,
                    format,
                    date,
                    place,
                    participants,
                    topics,
                    evidence,
                    1.0 / (1 + topics.size())));
  }

  private static Arbitrary<Agreement> agreements() {
    return Combinators.combine(
            Arbitraries.of(AgreementStatus.class),
            Arbitraries.of(Instrument.class),
            text(),
            parties().list().ofMaxSize(4),
            participants().list().ofMaxSize(2),
            dates().injectNull(0.2),
            places().injectNull(0.2),
            evidence().list().ofMinSize(1).ofMaxSize(3))
        .as(
            (status, instrument, subject, parties, signatories, date, place, evidence) ->
                new Agreement(
                    new MentionId("a"),
                    status,
                    instrument,
                    subject,
                    parties,
                    signatories,
                    date,
                    place,
                    List.of(),
                    evidence,
                    0.1 * evidence.size(),
                    null));
  }

  private static Arbitrary<Participant> participants() {
    Arbitrary<Affiliation> affiliations =
        Combinators.combine(texts(), countries()).as(Affiliation::new);
    return Combinators.combine(text(), text(), affiliations, Arbitraries.of(ActorKind.class))
        .as(
            (name, role, affiliation, kind) ->
                new Participant(name, role, name == null ? affiliation : null, kind));
  }

  private static Arbitrary<Party> parties() {
    return Combinators.combine(texts(), Arbitraries.of(ActorKind.class), countries())
        .as(Party::new);
  }

  private static Arbitrary<Place> places() {
    return Combinators.combine(texts(), text(), countries()).as(Place::new);
  }

  private static Arbitrary<EventDate> dates() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 2_900_000);
    return Combinators.combine(days, days, texts())
        .as(
            (one, other, text) -> {
              LocalDate earliest = LocalDate.of(0, 1, 1).plusDays(Math.min(one, other));
              LocalDate latest = LocalDate.of(0, 1, 1).plusDays(Math.max(one, other));
              return new EventDate(
                  earliest + "/" + latest,
                  earliest,
                  latest,
                  one.equals(other) ? Precision.DAY : Precision.RANGE,
                  text);
            });
  }

  private static Arbitrary<Evidence> evidence() {
    return Combinators.combine(
            texts(),
            Arbitraries.integers().between(0, 1_000_000),
            Arbitraries.of(Field.class),
            text())
        .as(
            (quote, start, field, frame) ->
                new Evidence(quote, start, start + quote.length(), field, frame));
  }

  private static Arbitrary<OffsetDateTime> times() {
    return Combinators.combine(
            Arbitraries.longs().between(FIRST_SECOND, LAST_SECOND),
            Arbitraries.integers().between(0, 999_999_999),
            Arbitraries.integers().between(-48, 56))
        .as(
            (second, nano, quarters) ->
                Instant.ofEpochSecond(second, nano)
                    .atOffset(ZoneOffset.ofTotalSeconds(quarters * QUARTER_HOUR)))
        .injectNull(0.2);
  }

  private static Arbitrary<Long> numbers(long least) {
    return Arbitraries.longs().greaterOrEqual(least);
  }

  private static Arbitrary<String> countries() {
    return Arbitraries.strings().withCharRange('A', 'Z').ofLength(2).injectNull(0.3);
  }

  /** Text that must be there: any code points that JSON can carry. */
  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .all()
        .ofMinLength(1)
        .ofMaxLength(30)
        .filter(PlainText::isSound)
        .filter(text -> !text.isBlank() && text.matches("(?s).*\\S.*"));
  }

  /** Text that may be absent. */
  private static Arbitrary<String> text() {
    return texts().injectNull(0.3);
  }

  /** Anything at all, half surrogate pairs included; a body mends it. */
  private static Arbitrary<String> bodies() {
    return Arbitraries.strings().all().ofMaxLength(200).map(text -> text + ".");
  }
}
