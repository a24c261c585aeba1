package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Participant;
import readout.query.event.EventId;
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
    Form form = Form.of(participant);
    attendants.stream()
        .filter(attendant -> attendant.mayBe(form))
        .findFirst()
        .orElseGet(() -> added(form))
        .take(form, report);
  }

  private Attendant added(Form form) {
    Attendant attendant = new Attendant(form.side());
    attendants.add(attendant);
    return attendant;
  }

  /**
   * A participant as one report has it.
   *
   * @param name of a person, else null
   */
  private record Form(Participant participant, String side, @Nullable PersonName name) {

    static Form of(Participant participant) {
      PersonName name =
          isNamedPerson(participant)
              ? PersonName.of(Objects.requireNonNull(participant.name()))
              : null;
      return new Form(participant, Sides.side(participant), name);
    }

    private boolean names(PersonName other) {
      return name != null && name.mayBe(other);
    }

    private boolean misspells(Form other) {
      return Misspelling.of(participant, other.participant, side);
    }
  }

  /** One who took part. */
  static final class Attendant {

    private final String side;
    private final List<Form> forms = new ArrayList<>();
    private final Map<EventId, Report> reports = new HashMap<>();
    private @Nullable Participant participant;

    private Attendant(String side) {
      this.side = side;
    }

    /** A side that is not named is taken for the one who stands for it. */
    private boolean mayBe(Form form) {
      PersonName name = form.name();
      return side.equals(form.side())
          && (name == null
              || forms.stream().anyMatch(known -> known.names(name) || known.misspells(form)));
    }

    private void take(Form form, Report report) {
      participant = null;
      forms.add(form);
      reports.putIfAbsent(report.id(), report);
    }

    /** The reports that say so. */
    Collection<Report> reports() {
      return reports.values().stream().sorted(Report.BY_TIME).toList();
    }

    /** Under the fullest name, then the one most used; role and affiliation as most have them. */
    Participant participant() {
      if (participant == null) {
        participant = merged();
      }
      return participant;
    }

    private Participant merged() {
      List<Form> persons = forms.stream().filter(form -> form.name() != null).toList();
      List<Form> telling = persons.isEmpty() ? forms : persons;
      String name = most(telling, Participant::name, Attendant::fullness);
      String role = most(telling, Participant::role, form -> 0);
      Affiliation affiliation = most(telling, Participant::affiliation, form -> 0);
      return new Participant(name, role, affiliation, telling.get(0).participant().kind());
    }

    private static int fullness(Form form) {
      String name = form.participant().name();
      return name == null ? 0 : PersonName.of(name).words().size();
    }

    /** The one that ranks highest, then the one most said, then the one first said. */
    private static <T> @Nullable T most(
        List<Form> forms, Function<Participant, @Nullable T> field, ToIntFunction<Form> rank) {
      Map<T, Integer> ranks = new LinkedHashMap<>();
      Map<T, Integer> counts = new HashMap<>();
      for (Form form : forms) {
        T value = field.apply(form.participant());
        if (value != null) {
          ranks.putIfAbsent(value, rank.applyAsInt(form));
          counts.merge(value, 1, Integer::sum);
        }
      }
      Comparator<T> order =
          Comparator.comparingInt((T value) -> -ranks.getOrDefault(value, 0))
              .thenComparingInt(value -> -counts.getOrDefault(value, 0));
      return ranks.keySet().stream().min(order).orElse(null);
    }
  }
}
