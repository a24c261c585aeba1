package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Participant;
import readout.query.event.PersonName;

/** Who took part, by all reports: each once, under the fullest name, with those who say so. */
final class Attendance {

  private final List<Attendant> attendants = new ArrayList<>();

  private Attendance() {}

  static List<Attendant> of(
      List<Report> reports, Function<Report, List<Participant>> participants) {
    Attendance attendance = new Attendance();
    attendance.take(reports, participants, Attendance::isNamedPerson);
    attendance.take(reports, participants, participant -> !isNamedPerson(participant));
    return attendance.attendants;
  }

  private static boolean isNamedPerson(Participant participant) {
    return participant.kind() == ActorKind.PERSON && participant.name() != null;
  }

  private void take(
      List<Report> reports,
      Function<Report, List<Participant>> participants,
      java.util.function.Predicate<Participant> which) {
    for (Report report : reports) {
      participants.apply(report).stream().filter(which).forEach(each -> take(each, report));
    }
  }

  private void take(Participant participant, Report report) {
    attendants.stream()
        .filter(attendant -> attendant.mayBe(participant))
        .findFirst()
        .orElseGet(() -> added(participant))
        .take(participant, report);
  }

  private Attendant added(Participant participant) {
    Attendant attendant = new Attendant(Sides.side(participant));
    attendants.add(attendant);
    return attendant;
  }

  /** One who took part. */
  static final class Attendant {

    private final String side;
    private final List<Participant> forms = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    private Attendant(String side) {
      this.side = side;
    }

    /** A side that is not named is taken for the one who stands for it. */
    private boolean mayBe(Participant participant) {
      if (!side.equals(Sides.side(participant))) {
        return false;
      }
      if (!isNamedPerson(participant)) {
        return true;
      }
      PersonName name = PersonName.of(Objects.requireNonNull(participant.name()));
      return names().anyMatch(known -> PersonName.of(known).mayBe(name));
    }

    private Stream<String> names() {
      return forms.stream()
          .filter(Attendance::isNamedPerson)
          .map(Participant::name)
          .flatMap(Stream::ofNullable);
    }

    private void take(Participant participant, Report report) {
      forms.add(participant);
      if (!reports.contains(report)) {
        reports.add(report);
      }
    }

    /** The reports that say so. */
    Collection<Report> reports() {
      return reports.stream().sorted(Report.BY_TIME).toList();
    }

    /** Under the fullest name, then the one most used; role and affiliation as most have them. */
    Participant participant() {
      List<Participant> persons = forms.stream().filter(Attendance::isNamedPerson).toList();
      List<Participant> telling = persons.isEmpty() ? forms : persons;
      Comparator<String> fullest =
          Comparator.comparingInt(name -> -PersonName.of(name).words().size());
      String name = most(telling.stream().map(Participant::name), fullest);
      String role = most(telling.stream().map(Participant::role), (one, other) -> 0);
      Affiliation affiliation =
          most(telling.stream().map(Participant::affiliation), (one, other) -> 0);
      return new Participant(name, role, affiliation, telling.get(0).kind());
    }

    private static <T> @Nullable T most(Stream<@Nullable T> values, Comparator<T> first) {
      List<T> said = new ArrayList<>();
      values.flatMap(Stream::ofNullable).forEach(said::add);
      Comparator<T> order =
          first.thenComparing(
              Comparator.comparingLong((T value) -> -said.stream().filter(value::equals).count()));
      return said.stream().min(order).orElse(null);
    }
  }
}
