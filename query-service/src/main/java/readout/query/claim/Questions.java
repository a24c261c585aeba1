package readout.query.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Agreement;
import readout.contracts.DiplomaticEvent;
import readout.contracts.EventDate;
import readout.contracts.Meeting;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.query.event.Countries;
import readout.query.event.EventType;
import readout.query.event.Facet;
import readout.query.event.NamePattern;
import readout.query.event.PersonName;
import readout.query.merge.SubjectWords;
import readout.query.store.EventFilter;
import readout.query.store.Traits;

/**
 * What the store is asked for a claimed event: by two of its persons under either end of their
 * names, by its countries and organisations; about its time, and at any time.
 */
final class Questions {

  /** Reports of an event that was put off, or whose day is told wrongly, are still near. */
  private static final int WINDOW_DAYS = 31;

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 2, 2);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 11, 30);

  private final EventType type;
  private final @Nullable EventDate date;
  private final Set<EventFilter> questions = new LinkedHashSet<>();

  private Questions(EventType type, @Nullable EventDate date) {
    this.type = type;
    this.date = date;
  }

  /** None where nobody is named. */
  static Set<EventFilter> of(DiplomaticEvent claimed) {
    if (claimed instanceof Meeting meeting) {
      Questions questions = new Questions(EventType.MEETING, meeting.date());
      questions.ofMeeting(meeting);
      return questions.questions;
    }
    Agreement agreement = (Agreement) claimed;
    Questions questions = new Questions(EventType.AGREEMENT, agreement.date());
    questions.ofAgreement(agreement);
    return questions.questions;
  }

  private void ofMeeting(Meeting meeting) {
    List<Participant> named =
        meeting.participants().stream().filter(Questions::isNamedPerson).limit(2).toList();
    SortedSet<String> countries = Countries.of(meeting);
    List<NamePattern> organisations = organisations(meeting.participants());
    for (List<NamePattern> names : combinations(named)) {
      boolean pair = names.size() > 1;
      ask(names, pair ? Set.of() : others(countries, named), pair ? List.of() : organisations);
    }
    if (countries.size() > 1 || (!organisations.isEmpty() && meeting.participants().size() < 3)) {
      ask(List.of(), countries, organisations);
    }
  }

  private void ofAgreement(Agreement agreement) {
    List<NamePattern> organisations =
        patterns(
            agreement.parties().stream()
                .filter(party -> Countries.of(party).isEmpty())
                .map(Party::name));
    SortedSet<String> countries = Countries.ofParties(agreement.parties());
    if (!countries.isEmpty() || !organisations.isEmpty()) {
      ask(countries, Facet.PARTY, organisations);
    }
    if (countries.size() == 2) {
      NamePattern.parse(String.join(" ", SubjectWords.of(agreement.subject())))
          .ifPresent(subject -> countries.forEach(each -> otherParty(each, subject)));
    }
  }

  /** The same paper with another party. */
  private void otherParty(String country, NamePattern subject) {
    if (date != null) {
      Traits about = traits(Map.of(Facet.TOPIC, List.of(subject)));
      questions.add(filter(List.of(), Set.of(country), about, date));
    }
  }

  private void ask(List<NamePattern> names, Set<String> countries, List<NamePattern> among) {
    if (names.isEmpty() && countries.isEmpty() && among.isEmpty()) {
      return;
    }
    ask(names, countries, traits(among.isEmpty() ? Map.of() : Map.of(Facet.ORGANISATION, among)));
  }

  private void ask(Set<String> countries, Facet facet, List<NamePattern> among) {
    ask(List.of(), countries, traits(among.isEmpty() ? Map.of() : Map.of(facet, among)));
  }

  /** About its time first; what has another date, or none, after that. */
  private void ask(List<NamePattern> names, Set<String> countries, Traits traits) {
    if (date != null) {
      questions.add(filter(names, countries, traits, date));
    }
    questions.add(filter(names, countries, traits, null));
  }

  /** At any time when that is null. */
  private EventFilter filter(
      List<NamePattern> names, Set<String> countries, Traits traits, @Nullable EventDate about) {
    return new EventFilter(
        Set.of(type),
        names,
        countries,
        Set.of(),
        about == null ? null : later(about.earliest(), -WINDOW_DAYS),
        about == null ? null : later(about.latest(), WINDOW_DAYS),
        Set.of(),
        null,
        null,
        null,
        traits);
  }

  private static LocalDate later(LocalDate day, int days) {
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      return day;
    }
    return day.plusDays(days);
  }

  private static Traits traits(Map<Facet, List<NamePattern>> names) {
    Map<Facet, List<NamePattern>> copies = new EnumMap<>(Facet.class);
    copies.putAll(names);
    return new Traits(copies, Set.of(), Set.of(), Set.of(), Set.of(), null);
  }

  /** Each person under the first or the last word of the name: families come first or last. */
  private static List<List<NamePattern>> combinations(List<Participant> named) {
    List<List<NamePattern>> combinations = List.of(List.of());
    for (Participant person : named) {
      List<List<NamePattern>> longer = new ArrayList<>();
      for (List<NamePattern> before : combinations) {
        for (NamePattern word : ends(person)) {
          List<NamePattern> names = new ArrayList<>(before);
          names.add(word);
          longer.add(names);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  private static List<NamePattern> ends(Participant person) {
    String name = person.name();
    List<String> words = name == null ? List.of() : PersonName.of(name).words();
    return words.isEmpty()
        ? List.of()
        : patterns(Stream.of(words.get(words.size() - 1), words.get(0)).distinct());
  }

  private static Set<String> others(Collection<String> countries, List<Participant> named) {
    Predicate<String> ofNamed =
        country ->
            named.stream()
                .anyMatch(one -> Countries.of(one).equals(java.util.Optional.of(country)));
    return Set.copyOf(countries.stream().filter(Predicate.not(ofNamed)).toList());
  }

  private static List<NamePattern> organisations(List<Participant> participants) {
    return patterns(
        participants.stream()
            .filter(one -> !isNamedPerson(one) && Countries.of(one).isEmpty())
            .map(
                one -> {
                  String name = one.name();
                  return name != null || one.affiliation() == null
                      ? String.valueOf(name)
                      : one.affiliation().name();
                }));
  }

  private static List<NamePattern> patterns(Stream<String> names) {
    return names.flatMap(name -> NamePattern.parse(name).stream()).toList();
  }

  private static boolean isNamedPerson(Participant participant) {
    return participant.kind() == ActorKind.PERSON && participant.name() != null;
  }
}
