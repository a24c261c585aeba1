package readout.bench.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import readout.contracts.TextFingerprint;

/** Writes articles about what happened, with the gaps and the mistakes that news has. */
final class Reporter {

  private static final Extractor EXTRACTOR = new Extractor("bench", "1");
  private static final List<String> AGENCIES = List.of("Reuters", "AFP", "AP", "Xinhua", "TASS");
  private static final MentionId MEETING = new MentionId("m1");

  private final World world;
  private final Dice dice;

  Reporter(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  /** When an article comes, and so what it can tell. */
  private enum Kind {
    PLAN,
    NEWS,
    LATE_REWRITE,
    BACKGROUND
  }

  private Kind kind() {
    if (dice.chance(0.08)) {
      return Kind.BACKGROUND;
    }
    return dice.chance(0.35) ? Kind.PLAN : dice.chance(0.05) ? Kind.LATE_REWRITE : Kind.NEWS;
  }

  private int daysAfter(Kind kind) {
    return switch (kind) {
      case PLAN -> -dice.between(1, 20);
      case NEWS -> dice.below(4);
      case LATE_REWRITE -> dice.between(5, 60);
      case BACKGROUND -> dice.between(30, 400);
    };
  }

  /** One article about this; before the day it is a plan, long after it a side remark. */
  Extraction article(Happening happening, int number) {
    Kind kind = kind();
    LocalDate published = happening.day().plusDays(daysAfter(kind));
    return article(happening, number, kind == Kind.PLAN, published, 1);
  }

  /** The same article, published again some days later with another word on the matter. */
  Extraction correction(Happening happening, int number, Extraction of) {
    OffsetDateTime published = of.article().published();
    LocalDate then = published == null ? happening.day() : published.toLocalDate();
    boolean plan = then.isBefore(happening.day());
    return article(happening, number, plan, then.plusDays(dice.between(0, 3)), 2);
  }

  private Extraction article(
      Happening happening, int number, boolean plan, LocalDate published, int revision) {
    String uri = "urn:bench:%d:%d".formatted(happening.number(), number);
    ArticleReference article =
        new ArticleReference(
            ArticleId.of("bench", uri),
            uri,
            revision,
            revision,
            world.outlet(dice),
            "What %s says".formatted(happening.delegates().get(0).person().name()),
            dice.chance(0.02) ? null : published.atTime(dice.below(24), 0).atOffset(ZoneOffset.UTC),
            "en",
            "https://news.example/" + uri);
    List<Meeting> meetings = happening.alone() ? List.of() : List.of(meeting(happening, plan));
    boolean mute = happening.signed() == null || (!happening.alone() && dice.chance(0.3));
    List<Agreement> agreements = mute ? List.of() : List.of(agreement(happening, plan));
    return new Extraction(
        article, EXTRACTOR, Outcome.EXTRACTED, meetings, agreements, fingerprint(happening));
  }

  /** When an article stands on the topic. */
  static OffsetDateTime time(Extraction extraction, Happening happening) {
    OffsetDateTime published = extraction.article().published();
    return published != null ? published : happening.day().atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private Meeting meeting(Happening happening, boolean plan) {
    List<Participant> participants = participants(happening);
    boolean conference = happening.organisation() != null;
    return new Meeting(
        MEETING,
        plan ? planned() : MeetingStatus.HELD,
        dice.chance(0.1) ? MeetingMode.UNKNOWN : happening.mode(),
        conference
            ? MeetingFormat.MULTILATERAL
            : MeetingFormat.ofSides(happening.delegates().size()),
        date(happening),
        place(happening),
        participants,
        List.of("security", "trade"),
        List.of(evidence(happening, participants)),
        0.5 + dice.below(50) / 100.0);
  }

  private MeetingStatus planned() {
    return dice.chance(0.03)
        ? MeetingStatus.POSTPONED
        : dice.chance(0.03) ? MeetingStatus.CANCELLED : MeetingStatus.SCHEDULED;
  }

  private List<Participant> participants(Happening happening) {
    List<Participant> participants = new ArrayList<>();
    if (happening.organisation() != null) {
      participants.add(
          new Participant(happening.organisation(), null, null, ActorKind.ORGANISATION));
    }
    for (Happening.Delegate delegate : happening.delegates()) {
      if (happening.organisation() == null || dice.chance(0.4)) {
        participants.add(participant(delegate));
      }
    }
    return participants;
  }

  private Participant participant(Happening.Delegate delegate) {
    World.Person person = delegate.person();
    String known = dice.chance(0.2) ? person.surname() : person.name();
    return new Participant(
        dice.chance(0.06) ? null : known,
        dice.chance(0.5) ? person.office() : null,
        new Affiliation(delegate.country().name(), delegate.country().code()),
        ActorKind.PERSON);
  }

  private @Nullable EventDate date(Happening happening) {
    if (dice.chance(0.12)) {
      return null;
    }
    LocalDate day = happening.day();
    if (dice.chance(0.05)) {
      YearMonth month = YearMonth.from(day);
      return new EventDate(
          month.toString(), month.atDay(1), month.atEndOfMonth(), Precision.MONTH, "this month");
    }
    LocalDate said = dice.chance(0.05) ? day.plusDays(dice.chance(0.5) ? 1 : -1) : day;
    return new EventDate(said.toString(), said, said, Precision.DAY, "on " + said.getDayOfWeek());
  }

  private @Nullable Place place(Happening happening) {
    if (happening.mode() == MeetingMode.CALL || dice.chance(0.25)) {
      return null;
    }
    World.Country host = happening.host();
    return dice.chance(0.2)
        ? new Place(host.name(), null, host.code())
        : new Place(host.capital(), host.capital(), host.code());
  }

  private Agreement agreement(Happening happening, boolean plan) {
    Happening.Paper paper = java.util.Objects.requireNonNull(happening.signed());
    List<Party> parties =
        happening.delegates().stream()
            .map(Happening.Delegate::country)
            .map(country -> new Party(country.name(), ActorKind.COUNTRY, country.code()))
            .toList();
    return new Agreement(
        new MentionId("a1"),
        plan ? AgreementStatus.NEGOTIATING : AgreementStatus.SIGNED,
        paper.instrument(),
        dice.chance(0.1) ? null : paper.subject(),
        parties,
        plan ? List.of() : happening.delegates().stream().map(this::participant).toList(),
        date(happening),
        place(happening),
        List.of(),
        List.of(evidence(happening, List.of())),
        0.5 + dice.below(50) / 100.0,
        happening.alone() ? null : MEETING);
  }

  private Evidence evidence(Happening happening, List<Participant> participants) {
    String quote =
        "%d of them, among them %s, came together in %s on the day that both sides had named"
            .formatted(
                participants.size(),
                happening.delegates().get(1).person().name(),
                happening.host().capital());
    int start = dice.below(5_000);
    return new Evidence(quote, start, start + quote.length(), Field.BODY, "meet");
  }

  /** Most retell one of a few stories, more or less in its words. */
  private @Nullable TextFingerprint fingerprint(Happening happening) {
    if (dice.chance(0.03)) {
      return null;
    }
    List<String> agencies = dice.chance(0.4) ? List.of(dice.any(AGENCIES)) : List.of();
    byte[] sketch = dice.bytes(TextFingerprint.VALUES);
    if (dice.chance(0.8)) {
      byte[] story = dice.any(happening.stories());
      double same = dice.between(10, 90) / 100.0;
      for (int i = 0; i < sketch.length; i++) {
        sketch[i] = dice.chance(same) ? story[i] : sketch[i];
      }
    }
    return TextFingerprint.of(sketch, agencies);
  }
}
