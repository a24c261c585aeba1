package readout.query.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.query.event.EventId;

/** An event that all the world writes about. */
class LargeEventTest {

  private static final int REPORTS = 400;

  /** Each pair of them is compared, but once: the time must not grow faster than that. */
  @Test
  void hundredsOfReportsOfOneMeetingAreMergedAtOnce() {
    List<Report> reports =
        IntStream.range(0, REPORTS).mapToObj(LargeEventTest::report).map(Reports::meeting).toList();
    Record record = new Record();

    assertTimeout(Duration.ofSeconds(20), () -> record.add(reports));

    assertThat(events(record)).isEqualTo(1);
  }

  @Test
  void reportsThatCannotStandTogetherArePartedAtOnce() {
    List<Report> reports =
        IntStream.range(0, REPORTS)
            .mapToObj(LargeEventTest::ofTwoDays)
            .map(Reports::meeting)
            .toList();
    Record record = new Record();

    assertTimeout(Duration.ofSeconds(20), () -> record.add(reports));

    assertThat(events(record)).isEqualTo(2);
  }

  private static long events(Record record) {
    Map<EventId, EventId> assignment = record.assignment();
    return assignment.values().stream().distinct().count();
  }

  private static String report(int i) {
    return "n%d 2024-05-0%d | %s | 2024-05-0%d | Oslo/NO | Ana Alba/ES; Ole Berg/NO"
        .formatted(i, 1 + i % 4, i % 3 == 0 ? "scheduled" : "held", i % 9 == 0 ? 2 : 3);
  }

  /** A part of them tells no place: these may stand with either day. */
  private static String ofTwoDays(int i) {
    return "n%d 2024-05-06 | held | 2024-05-0%d | %s | Ana Alba/ES; Ole Berg/NO"
        .formatted(i, 3 + 2 * (i % 2), i % 3 == 0 ? "-" : "Oslo/NO");
  }
}
