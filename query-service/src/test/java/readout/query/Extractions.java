package readout.query;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.contracts.EventDate;
import readout.contracts.Evidence;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.Field;
import readout.contracts.Instrument;
import readout.contracts.Meeting;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.contracts.Outcome;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.contracts.Place;
import readout.contracts.Precision;

/** Extractions in which a test names only what matters to it. */
public final class Extractions {

  public static final Extractor EXTRACTOR = new Extractor("test", "1");

  private Extractions() {}

  public static ArticleId id(String uri) {
    return ArticleId.of("test", uri);
  }

  public static ArticleReference article(String uri, long revision) {
    return new ArticleReference(
        id(uri),
        uri,
        revision,
        revision,
        "The Test Post",
        "Ministers meet",
        OffsetDateTime.parse("2026-01-24T08:00:00+09:00"),
        "en",
        "https://news.example/" + revision);
  }

  /** An article of which it matters whose it is and when it came out. */
  public static ArticleReference article(
      String uri, long revision, String source, String published) {
    ArticleReference plain = article(uri, revision);
    return new ArticleReference(
        plain.id(),
        uri,
        revision,
        revision,
        source,
        plain.headline(),
        OffsetDateTime.parse(published),
        plain.language(),
        plain.url());
  }

  public static Extraction of(ArticleReference article, Meeting... meetings) {
    return Extraction.of(article, EXTRACTOR, List.of(meetings), List.of());
  }

  public static Extraction of(String uri, long revision, Meeting... meetings) {
    return Extraction.of(article(uri, revision), EXTRACTOR, List.of(meetings), List.of());
  }

  public static Extraction of(String uri, long revision, Agreement... agreements) {
    return Extraction.of(article(uri, revision), EXTRACTOR, List.of(), List.of(agreements));
  }

  public static Extraction withdrawn(String uri, long revision) {
    return Extraction.unread(article(uri, revision), EXTRACTOR, Outcome.WITHDRAWN);
  }

  public static Meeting meeting(String id, String day, Participant... participants) {
    return meeting(id, MeetingStatus.HELD, on(day), participants);
  }

  public static Meeting meeting(
      String id, MeetingStatus status, @Nullable EventDate date, Participant... participants) {
    return new Meeting(
        new MentionId(id),
        status,
        MeetingMode.IN_PERSON,
        MeetingFormat.BILATERAL,
        date,
        new Place("Brussels", "Brussels", "BE"),
        List.of(participants),
        List.of("security"),
        List.of(new Evidence("the two met", 10, 21, Field.BODY, "meet")),
        0.9);
  }

  public static Agreement agreement(
      String id, AgreementStatus status, @Nullable EventDate date, Party... parties) {
    return agreement(id, status, date, null, parties);
  }

  public static Agreement agreement(
      String id,
      AgreementStatus status,
      @Nullable EventDate date,
      @Nullable String meeting,
      Party... parties) {
    return new Agreement(
        new MentionId(id),
        status,
        Instrument.MEMORANDUM,
        "nuclear cooperation",
        List.of(parties),
        List.of(person("Ana Signer", "ES")),
        date,
        null,
        List.of(),
        List.of(new Evidence("signed a memorandum", 0, 19, Field.BODY, "sign")),
        0.8,
        meeting == null ? null : new MentionId(meeting));
  }

  /** One of this subject, told in this sentence. */
  public static Agreement about(
      String subject,
      AgreementStatus status,
      Instrument instrument,
      @Nullable String day,
      String quote,
      Party... parties) {
    return new Agreement(
        new MentionId("a" + Math.abs(subject.hashCode())),
        status,
        instrument,
        subject,
        List.of(parties),
        List.of(),
        day == null ? null : on(day),
        null,
        List.of(),
        List.of(new Evidence(quote, 0, quote.length(), Field.BODY, "sign")),
        0.8,
        null);
  }

  public static Participant person(String name, String country) {
    return new Participant(
        name, null, new Affiliation("state " + country, country), ActorKind.PERSON);
  }

  /** Of a country by its code, or of an organisation by its name. */
  public static Participant holder(String name, String role, String of) {
    String country = of.length() == 2 ? of : null;
    String affiliation = country == null ? of : "state " + of;
    return new Participant(name, role, new Affiliation(affiliation, country), ActorKind.PERSON);
  }

  public static Participant organisation(String name) {
    return new Participant(name, null, null, ActorKind.ORGANISATION);
  }

  /** A side that the text does not name. */
  public static Participant unnamed(String country) {
    return new Participant(
        null, null, new Affiliation("state " + country, country), ActorKind.PERSON);
  }

  public static Party party(String name, String country) {
    return new Party(name, ActorKind.COUNTRY, country);
  }

  public static EventDate on(String day) {
    LocalDate date = LocalDate.parse(day);
    return new EventDate(day, date, date, Precision.DAY, "that day");
  }

  public static EventDate between(String earliest, String latest) {
    return new EventDate(
        earliest + "/" + latest,
        LocalDate.parse(earliest),
        LocalDate.parse(latest),
        Precision.RANGE,
        "that time");
  }
}
