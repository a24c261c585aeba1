package readout.extract.core.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code dates.tsv}: what must be read, with its date, and nothing else. */
class DateTableTest {

  @TestFactory
  Stream<DynamicTest> everySentenceGivesTheseDatesAndNoOthers() throws IOException {
    return table()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(row -> DynamicTest.dynamicTest(row[2], () -> check(row)));
  }

  private static void check(String[] row) {
    LocalDate published = row[0].equals("-") ? null : LocalDate.parse(row[0]);

    String read =
        Readings.of(row[2], published, tense(row[1])).stream()
            .map(Object::toString)
            .collect(Collectors.joining("; "));

    assertThat(read.isEmpty() ? "none" : read).isEqualTo(row[3]);
  }

  private static @Nullable Tense tense(String column) {
    return column.equals("-") ? null : Tense.valueOf(column);
  }

  private static String table() throws IOException {
    try (InputStream in = DateTableTest.class.getResourceAsStream("dates.tsv")) {
      return new String(Objects.requireNonNull(in, "dates.tsv").readAllBytes(), UTF_8);
    }
  }
}
