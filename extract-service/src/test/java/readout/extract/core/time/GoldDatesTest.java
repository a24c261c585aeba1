package readout.extract.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import readout.extract.core.time.Readings.Reading;

/** The project's own date sentences, where they are at hand; they are not part of the sources. */
class GoldDatesTest {

  private static final Path GOLD = Path.of("..", "..", "shared", "gold", "dates.tsv");

  /** EDTF has neither weeks nor weekends nor quarters by name. */
  private static final Map<String, String> EDTF_OF =
      new TreeMap<>(
          Map.of(
              "2025-W14", "2025-03-31/2025-04-06",
              "2025-W16", "2025-04-14/2025-04-20",
              "2025-W15-WE", "2025-04-12/2025-04-13",
              "2025-W14-WE", "2025-04-05/2025-04-06",
              "2024-FA", "2024-23",
              "2026-Q2", "2026-04/2026-06",
              "2025-04-09TMO", "2025-04-09"));

  @TestFactory
  Stream<DynamicTest> everyGoldSentenceIsReadRight() throws IOException {
    Path gold = Files.exists(GOLD) ? GOLD : Path.of("..").resolve(GOLD);
    assumeTrue(Files.exists(gold), "the gold sentences are not here");

    return Files.readAllLines(gold).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(row -> DynamicTest.dynamicTest(row[1], () -> check(row)));
  }

  private static void check(String[] row) {
    List<Reading> readings = Readings.of(row[1], LocalDate.parse(row[0]), null);

    for (String expected : row[2].split(";", -1)) {
      assertThat(Stream.of(expected.split("\\|")).anyMatch(one -> isAmong(one, readings)))
          .as("%s in %s", expected, readings)
          .isTrue();
    }
  }

  /** A range is written as two values in the file: either end may be the one expected. */
  private static boolean isAmong(String expected, List<Reading> readings) {
    String words = expected.contains("=") ? expected.substring(0, expected.indexOf('=')) : "";
    String value = expected.substring(expected.indexOf('=') + 1);
    String edtf = EDTF_OF.getOrDefault(value, value);
    return readings.stream()
        .filter(reading -> reading.text().contains(words) || words.contains(reading.text()))
        .map(Reading::date)
        .anyMatch(
            date ->
                date != null
                    && (date.edtf().equals(edtf)
                        || date.earliest().toString().equals(edtf)
                        || date.latest().toString().equals(edtf)));
  }
}
