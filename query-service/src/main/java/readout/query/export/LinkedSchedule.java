package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.query.store.DateTold;

/**
 * When a meeting is, and whether that stands, in the words of schema.org.
 *
 * @param status an EventStatusType; null where schema.org has none that is true
 * @param previous the dates it was moved from, the first known first
 */
record LinkedSchedule(
    @Nullable String status, @Nullable String start, @Nullable String end, List<String> previous) {

  private static final String SCHEDULED = "EventScheduled";
  private static final String RESCHEDULED = "EventRescheduled";
  private static final String POSTPONED = "EventPostponed";
  private static final String CANCELLED = "EventCancelled";

  LinkedSchedule {
    previous = List.copyOf(previous);
  }

  /**
   * What its reports come to.
   *
   * @param told in the order of the history; may be empty for a meeting with one report
   */
  static LinkedSchedule of(JsonNode meeting, List<DateTold> told) {
    ReportedDays now = ReportedDays.of(meeting.path("date"));
    List<ReportedDays> before = beforePostponement(told);
    boolean same = now != null && (before.isEmpty() || before.stream().anyMatch(now::overlaps));
    if (Items.text(meeting, "status").equals("postponed") && (now == null || same)) {
      List<ReportedDays> all = new ArrayList<>(before);
      if (now != null && before.stream().noneMatch(now::overlaps)) {
        all.add(now);
      }
      return new LinkedSchedule(POSTPONED, null, null, starts(all));
    }
    List<ReportedDays> moved =
        now == null ? List.of() : before.stream().filter(each -> !each.overlaps(now)).toList();
    return new LinkedSchedule(
        status(meeting, !moved.isEmpty()),
        now == null ? null : now.start(),
        now == null ? null : now.end(),
        starts(moved));
  }

  /**
   * A day that passed without a report of the meeting says nothing of it: schema.org's "scheduled"
   * would say that it took place.
   */
  private static @Nullable String status(JsonNode meeting, boolean moved) {
    return switch (Items.text(meeting, "status")) {
      case "held", "ongoing", "postponed" -> moved ? RESCHEDULED : SCHEDULED;
      case "scheduled" -> {
        boolean overdue = meeting.path("overdue").asBoolean();
        yield moved ? RESCHEDULED : overdue ? null : SCHEDULED;
      }
      case "cancelled", "denied" -> CANCELLED;
      default -> null;
    };
  }

  /** Only a report of a postponement moves a meeting: without one, dates that differ are errors. */
  private static List<ReportedDays> beforePostponement(List<DateTold> told) {
    int last = told.size() - 1;
    while (last >= 0 && !told.get(last).status().equals("postponed")) {
      last--;
    }
    return told.stream()
        .limit(last + 1L)
        .flatMap(each -> Stream.ofNullable(each.edtf()))
        .distinct()
        .map(Edtf::days)
        .toList();
  }

  /** Without those that others tell more exactly. */
  private static List<String> starts(Collection<ReportedDays> days) {
    return days.stream()
        .filter(each -> days.stream().noneMatch(each::holdsMoreThan))
        .flatMap(each -> Stream.ofNullable(each.start()))
        .distinct()
        .toList();
  }
}
