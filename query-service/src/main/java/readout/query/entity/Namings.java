package readout.query.entity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Agreement;
import readout.contracts.EventDate;
import readout.contracts.Meeting;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.query.event.Countries;
import readout.query.event.EventId;
import readout.query.event.Identities;
import readout.query.event.PersonName;
import readout.query.merge.Report;

/** Whom the reports of one article name. */
public final class Namings {

  /** A longer time does not tell when somebody held an office. */
  private static final long PRECISE_DAYS = 31;

  private final List<Report> reports;
  private final List<Appearance> full;

  private Namings(Collection<Report> article) {
    reports = List.copyOf(article);
    full = reports.stream().flatMap(each -> people(each).stream()).flatMap(p -> full(p)).toList();
  }

  /** Whom each of these names, by the ids of the reports; all reports of one article. */
  public static Map<EventId, Set<Appearance>> of(Collection<Report> article) {
    Namings namings = new Namings(article);
    Map<EventId, Set<Appearance>> named = new LinkedHashMap<>();
    namings.reports.forEach(report -> named.put(report.id(), namings.by(report)));
    return named;
  }

  private Set<Appearance> by(Report report) {
    Set<Appearance> named = new LinkedHashSet<>();
    people(report).forEach(person -> named(person, report).ifPresent(named::add));
    organisations(report).map(Appearance::organisation).forEach(named::add);
    named.removeIf(each -> each.known().isEmpty());
    return named;
  }

  private static List<Participant> people(Report report) {
    List<Participant> all =
        report.event() instanceof Meeting meeting
            ? meeting.participants()
            : ((Agreement) report.event()).signatories();
    return all.stream().filter(Identities::isNamedPerson).toList();
  }

  /** Those that take part or are bound as a whole, and those for which somebody is there. */
  private static Stream<String> organisations(Report report) {
    if (report.event() instanceof Meeting meeting) {
      return meeting.participants().stream().flatMap(Namings::organisation);
    }
    Agreement agreement = (Agreement) report.event();
    return Stream.concat(
        agreement.parties().stream()
            .filter(party -> party.kind() == ActorKind.ORGANISATION)
            .map(Party::name),
        agreement.signatories().stream().flatMap(Namings::organisation));
  }

  private static Stream<String> organisation(Participant participant) {
    if (participant.kind() == ActorKind.ORGANISATION && participant.name() != null) {
      return Stream.of(participant.name());
    }
    Affiliation affiliation = participant.affiliation();
    return affiliation == null || Countries.of(participant).isPresent()
        ? Stream.empty()
        : Stream.of(affiliation.name());
  }

  private Optional<Appearance> named(Participant person, Report report) {
    return full(person).findFirst().or(() -> Optional.of(bySurname(person, report)));
  }

  private static Stream<Appearance> full(Participant person) {
    String name = name(person);
    return Identities.tellsWho(name, person.role())
        ? Stream.of(appearance(person, Identities.side(person), PersonName.of(name).words()))
        : Stream.empty();
  }

  private static Appearance appearance(Participant person, String side, List<String> known) {
    return new Appearance(
        Appearance.Kind.PERSON,
        name(person),
        person.role(),
        person.affiliation(),
        side,
        known,
        null);
  }

  private static String name(Participant person) {
    return java.util.Objects.requireNonNull(person.name(), "a named person");
  }

  /** The one whom the article also names in full; else as yet nobody. */
  private Appearance bySurname(Participant person, Report report) {
    List<String> words = PersonName.of(name(person)).words();
    String side = Identities.side(person);
    List<Appearance> meant =
        full.stream()
            .filter(each -> !words.isEmpty() && isSurname(words.get(0), each.known()))
            .filter(each -> side.isEmpty() || side.equals(each.side()))
            .filter(distinctBy(new LinkedHashSet<>()))
            .toList();
    if (meant.size() == 1) {
      return appearance(person, meant.get(0).side(), meant.get(0).known());
    }
    LocalDate day = day(report);
    String month = day == null ? null : YearMonth.from(day).toString();
    return new Appearance(
        Appearance.Kind.SURNAME,
        name(person),
        person.role(),
        person.affiliation(),
        side,
        words,
        month);
  }

  private static java.util.function.Predicate<Appearance> distinctBy(Set<Object> seen) {
    return each -> seen.add(each.form());
  }

  /** The first or the last word: which of them it is differs from language to language. */
  static boolean isSurname(String word, List<String> known) {
    return word.equals(known.get(0)) || word.equals(known.get(known.size() - 1));
  }

  /**
   * The day on which, by this report, those named in it were what it calls them: that of the event,
   * or that of the report when the event was still to come or its day is not told.
   */
  public static @Nullable LocalDate day(Report report) {
    OffsetDateTime time = report.article().published();
    LocalDate published = time == null ? null : time.toLocalDate();
    EventDate date = report.event().date();
    if (date == null || (published != null && !published.isAfter(date.latest()))) {
      return published == null || date == null || published.isBefore(date.earliest())
          ? published
          : earlier(date, published);
    }
    return isPrecise(date) ? date.earliest() : null;
  }

  private static LocalDate earlier(EventDate date, LocalDate published) {
    return isPrecise(date) ? date.earliest() : published;
  }

  private static boolean isPrecise(EventDate date) {
    return ChronoUnit.DAYS.between(date.earliest(), date.latest()) < PRECISE_DAYS;
  }
}
