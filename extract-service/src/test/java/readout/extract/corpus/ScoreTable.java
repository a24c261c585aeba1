package readout.extract.corpus;

import java.util.Locale;
import java.util.Map;

/** Scores as text to be read by people. */
final class ScoreTable {

  private ScoreTable() {}

  /** A line for each measure, with precision, recall, F1 and counts for each set of texts. */
  static String of(Map<String, Score> sets) {
    StringBuilder table = new StringBuilder();
    sets.forEach(
        (set, score) -> {
          table.append(
              "%-30s %9s %9s %9s %7s %9s %6s%n"
                  .formatted(set, "precision", "recall", "F1", "right", "answered", "gold"));
          score.tallies().forEach((measure, tally) -> table.append(line(measure, tally)));
          table.append(System.lineSeparator());
        });
    return table.toString();
  }

  /** A line for each theme: meetings and agreements found; blank where there are none. */
  static String ofThemes(Map<String, Score> themes) {
    StringBuilder table =
        new StringBuilder("theme                  meetings P / R / F1   agreements P / R / F1\n");
    themes.forEach(
        (theme, score) ->
            table.append(
                "%-22s %s      %s%n"
                    .formatted(
                        theme,
                        three(score.of("meetings detection")),
                        three(score.of("agreements detection")))));
    return table.toString();
  }

  private static String line(String measure, Tally tally) {
    return String.format(
        Locale.ROOT,
        "  %-28s %9.3f %9.3f %9.3f %7d %9d %6d%n",
        measure,
        tally.precision(),
        tally.recall(),
        tally.f1(),
        tally.right(),
        tally.answered(),
        tally.gold());
  }

  private static String three(Tally tally) {
    if (tally.equals(Tally.NONE)) {
      return "                  ";
    }
    return String.format(
        Locale.ROOT, "%.2f / %.2f / %.2f", tally.precision(), tally.recall(), tally.f1());
  }
}
