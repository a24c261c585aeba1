package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.query.store.DateTold;

/** What becomes of a status, and of a day that was moved. */
class LinkedScheduleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "held|2026-01-23|held 2026-01-23|EventScheduled 2026-01-23 []",
        "ongoing|2026-01-23||EventScheduled 2026-01-23 []",
        "scheduled|2026-01-23|scheduled 2026-01-23|EventScheduled 2026-01-23 []",
        "scheduled overdue|2026-01-23|scheduled 2026-01-23|null 2026-01-23 []",
        "proposed|2026-01-23|proposed 2026-01-23|null 2026-01-23 []",
        "hypothetical|2026-01-23||null 2026-01-23 []",
        "denied|2026-01-23||EventCancelled 2026-01-23 []",
        "cancelled|2026-01-23|scheduled 2026-01-23; cancelled|EventCancelled 2026-01-23 []",
        "cancelled|2026-01-30|scheduled 2026-01-23; postponed; scheduled 2026-01-30; cancelled|EventCancelled 2026-01-30 [2026-01-23]",
        "postponed|2026-01-23||EventPostponed null [2026-01-23]",
        "postponed|-|postponed|EventPostponed null []",
        "postponed|-|scheduled 2026-01-23; postponed|EventPostponed null [2026-01-23]",
        "postponed|2026-01-23|scheduled 2026-01; scheduled 2026-01-23; postponed|EventPostponed null [2026-01-23]",
        "postponed|2026-03-02|scheduled 2026-01-23; postponed; postponed|EventRescheduled 2026-03-02 [2026-01-23]",
        "scheduled|2026-03-02|scheduled 2026-01-23; postponed; scheduled 2026-03-02|EventRescheduled 2026-03-02 [2026-01-23]",
        "scheduled overdue|2026-03-02|postponed 2026-01-23; scheduled 2026-03-02|EventRescheduled 2026-03-02 [2026-01-23]",
        "held|2026-03-02|scheduled 2026-01; scheduled 2026-01-23; postponed; scheduled 2026-02-10; postponed 2026-02-10; held 2026-03-02|EventRescheduled 2026-03-02 [2026-01-23, 2026-02-10]",
        "held|2026-03-02|scheduled 2026-03-01; held 2026-03-02|EventScheduled 2026-03-02 []",
        "held|2026-03-02|postponed 2026-03; held 2026-03-02|EventScheduled 2026-03-02 []",
        "held|2026-03-02|postponed 2025-12-29/2026-01-04; held 2026-03-02|EventRescheduled 2026-03-02 []"
      })
  void itIsToldInTheWordsOfSchemaOrg(
      String status, String day, @Nullable String told, String expected) {
    ObjectNode meeting = JsonNodeFactory.instance.objectNode();
    meeting.put("status", status.split(" ")[0]).put("overdue", status.endsWith("overdue"));
    if (!day.equals("-")) {
      meeting.putObject("date").put("edtf", day).put("earliest", day).put("latest", day);
    }

    LinkedSchedule schedule = LinkedSchedule.of(meeting, told(told));

    assertThat(schedule.status() + " " + schedule.start() + " " + schedule.previous())
        .isEqualTo(expected);
    assertThat(schedule.end()).isNull();
  }

  private static List<DateTold> told(@Nullable String reports) {
    return reports == null
        ? List.of()
        : Arrays.stream(reports.split("; "))
            .map(report -> report.split(" "))
            .map(parts -> new DateTold(parts[0], parts.length > 1 ? parts[1] : null))
            .toList();
  }
}
