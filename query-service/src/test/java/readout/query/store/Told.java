package readout.query.store;

import static readout.query.Extractions.article;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;
import readout.contracts.Evidence;
import readout.contracts.Extraction;
import readout.contracts.Field;
import readout.contracts.Instrument;
import readout.contracts.Meeting;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.contracts.Place;
import readout.query.Extractions;

/** An event that one article tells, unlike all others: each has a day and words of its own. */
record Told(
    int number,
    boolean isMeeting,
    boolean isDone,
    String country,
    String organisation,
    String place,
    String topic,
    MeetingMode mode,
    MeetingFormat format,
    Instrument instrument,
    String source) {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final List<String> COUNTRIES = List.of("KR", "TR", "US");
  private static final List<String> ORGANISATIONS =
      List.of("NATO", "European Union", "Arab League");
  private static final List<String> PLACES = List.of("White House", "Sao Paulo", "Brussels", "");
  private static final List<String> TOPICS =
      List.of("Climate change", "Climate", "De-escalation", "Trade");
  private static final List<String> SOURCES = List.of("Kyiv Post", "The Test Post", "Reuters");

  static List<Told> random(int count, long seed) {
    Random random = new Random(seed);
    List<Told> all = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      all.add(
          new Told(
              number,
              random.nextBoolean(),
              random.nextBoolean(),
              one(COUNTRIES, random),
              one(ORGANISATIONS, random),
              one(PLACES, random),
              one(TOPICS, random),
              one(List.of(MeetingMode.values()), random),
              one(List.of(MeetingFormat.values()), random),
              one(List.of(Instrument.values()), random),
              one(SOURCES, random)));
    }
    return all;
  }

  private static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  LocalDate day() {
    return FIRST.plusDays(number);
  }

  boolean isBetween(int first, int last) {
    return number >= first && number <= last;
  }

  boolean isRemote() {
    return isMeeting && (mode == MeetingMode.CALL || mode == MeetingMode.VIDEO);
  }

  boolean isTrilateral() {
    return isMeeting && format == MeetingFormat.TRILATERAL;
  }

  boolean isTreaty() {
    return !isMeeting && instrument == Instrument.TREATY;
  }

  String mention() {
    return "m" + number;
  }

  Extraction extraction() {
    var article = article("told:" + number, 1, source, day().plusDays(1) + "T08:00:00Z");
    return isMeeting
        ? Extraction.of(article, Extractions.EXTRACTOR, List.of(meeting()), List.of())
        : Extraction.of(article, Extractions.EXTRACTOR, List.of(), List.of(agreement()));
  }

  private Meeting meeting() {
    return new Meeting(
        new MentionId(mention()),
        isDone ? MeetingStatus.HELD : MeetingStatus.CANCELLED,
        mode,
        format,
        on(day().toString()),
        where(),
        List.of(somebody(), Extractions.organisation(organisation)),
        List.of(topic),
        evidence(),
        0.9);
  }

  private Agreement agreement() {
    return new Agreement(
        new MentionId(mention()),
        isDone ? AgreementStatus.SIGNED : AgreementStatus.PROPOSED,
        instrument,
        topic + " of faction" + number,
        List.of(
            bound(),
            new Party(organisation, ActorKind.ORGANISATION, null),
            new Party("Faction" + number, ActorKind.ORGANISATION, null)),
        List.of(somebody()),
        on(day().toString()),
        where(),
        List.of(),
        evidence(),
        0.9,
        null);
  }

  private Party bound() {
    return party(country.equals("TR") ? "Türkiye" : "Country " + country, country);
  }

  private Participant somebody() {
    return person((number % 2 == 0 ? "Cho Ana" : "Ana") + " N" + number, country);
  }

  private @Nullable Place where() {
    return switch (place) {
      case "White House" -> new Place(place, "Washington", "US");
      case "Sao Paulo" -> new Place("São Paulo", null, "BR");
      case "" -> null;
      default -> new Place(place, place, "BE");
    };
  }

  private List<Evidence> evidence() {
    String quote =
        "they spoke"
            + (number % 3 == 0 ? " with Şahin" : "")
            + (number % 5 == 0 ? " at the harbour with Tae Yul" : "");
    return List.of(new Evidence(quote, 0, quote.length(), Field.BODY, "meet"));
  }
}
