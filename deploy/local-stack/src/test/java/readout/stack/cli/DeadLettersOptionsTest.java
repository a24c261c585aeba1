package readout.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.stack.letters.Place;

class DeadLettersOptionsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static DeadLettersOptions parse(String line) {
    return DeadLettersOptions.parse(NOW, line.isEmpty() ? new String[0] : line.split(" "));
  }

  @Test
  void idsAndOptionsMayStandInAnyOrder() {
    var options = parse("replay 3:17 --bootstrap host:9092 0:5 --data folder");

    assertThat(options.ids()).containsExactly(new Place(3, 17), new Place(0, 5));
    assertThat(options.bootstrap()).isEqualTo("host:9092");
    assertThat(options.rest()).containsExactly("--data", "folder");
  }

  @ParameterizedTest
  @CsvSource({
    "90m, 2026-03-01T10:30:00Z",
    "12h, 2026-03-01T00:00:00Z",
    "7d, 2026-02-22T12:00:00Z",
    "2026-02-27, 2026-02-27T00:00:00Z",
    "2026-02-27T08:00:00Z, 2026-02-27T08:00:00Z"
  })
  void aTimeIsAnInstantADayOrHowLongAgo(String text, Instant since) {
    assertThat(parse("list --since " + text).filter().since()).isEqualTo(since);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lost",
        "list 1:2",
        "list --since yesterday",
        "list --limit 0",
        "list --limit many",
        "list --reason",
        "show",
        "show 1:2 1:3",
        "show 1-2",
        "replay",
        "replay --reason FAILED",
        "replay --all 1:2",
        "replay 1:2 --reason FAILED",
        "replay --every"
      })
  void whatCannotBeMeantIsRefused(String line) {
    assertThatThrownBy(() -> parse(line)).isInstanceOf(Options.UnusableOption.class);
  }
}
