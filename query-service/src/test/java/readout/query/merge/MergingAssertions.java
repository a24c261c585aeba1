package readout.query.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;

/** Whether reports, each in one line as {@link Reports} reads it, tell of one event. */
final class MergingAssertions {

  private MergingAssertions() {}

  /** In whatever order they come. */
  static void assertOne(String one, String other) {
    assertThat(events(meetings(one, other))).isEqualTo(1);
    assertThat(meetings(other, one).assignment()).isEqualTo(meetings(one, other).assignment());
  }

  static void assertApart(String one, String other) {
    assertThat(events(meetings(one, other))).isEqualTo(2);
  }

  static void assertOneAgreement(String one, String other) {
    assertThat(events(agreements(one, other))).isEqualTo(1);
  }

  static void assertTwoAgreements(String one, String other) {
    assertThat(events(agreements(one, other))).isEqualTo(2);
  }

  static Record meetings(String... lines) {
    return record(Reports::meeting, lines);
  }

  private static Record agreements(String... lines) {
    return record(Reports::agreement, lines);
  }

  private static Record record(Function<String, Report> reader, String... lines) {
    Record record = new Record();
    record.add(Stream.of(lines).map(reader).toList());
    return record;
  }

  private static long events(Record record) {
    return record.assignment().values().stream().distinct().count();
  }
}
