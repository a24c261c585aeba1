package readout.extract.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The least figures that a reader of the corpus must reach, kept in floors.tsv. */
final class Floors {

  private static final double MARGIN = 0.01;

  /** Where there were fewer cases, a figure says too little to be held to it. */
  private static final int FEWEST = 30;

  private static final String NONE = "-";
  private static final String HEAD =
      """
      # The least F1 (of fields: accuracy) of each measure on the corpus; "precision" where a measure says so; "-" where
      # there are fewer than %d cases.
      # CorpusReadingTest fails below. When the reader has become better, run that test: it writes what it measured
      # less %s in this form to target/corpus/floors.tsv; put that in the place of this file. Lower a floor only
      # where a text or a record of the corpus was wrong or new ones came, and say so in the commit.
      """
          .formatted(FEWEST, MARGIN);
  private static final List<String> WITH_PRECISION =
      List.of("meetings detection", "agreements detection");

  private Floors() {}

  /** What falls below its floor, in words; nothing when all is well. */
  static List<String> broken(Map<String, Score> sets) {
    List<String> broken = new ArrayList<>();
    List<String> names = List.of();
    for (String line : kept()) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("measure\t")) {
        names = List.of(cells);
        continue;
      }
      for (int i = 1; i < cells.length; i++) {
        double figure = figure(sets.get(names.get(i)), cells[0]);
        if (!cells[i].equals(NONE) && figure < Double.parseDouble(cells[i])) {
          broken.add("%s, %s: %.3f < %s".formatted(names.get(i), cells[0], figure, cells[i]));
        }
      }
    }
    return broken;
  }

  /** A floors.tsv for these scores. */
  static String raised(Map<String, Score> sets) {
    StringBuilder file = new StringBuilder(HEAD);
    file.append("measure\t").append(String.join("\t", sets.keySet())).append('\n');
    Map<String, String> rows = new LinkedHashMap<>();
    for (String measure : sets.values().iterator().next().tallies().keySet()) {
      rows.put(measure, cells(sets, measure));
      if (WITH_PRECISION.contains(measure)) {
        rows.put(measure + " precision", cells(sets, measure + " precision"));
      }
    }
    rows.forEach((measure, cells) -> file.append(measure).append(cells).append('\n'));
    return file.toString();
  }

  private static String cells(Map<String, Score> sets, String measure) {
    StringBuilder cells = new StringBuilder();
    for (Score score : sets.values()) {
      double floor = Math.max(0, figure(score, measure) - MARGIN);
      cells
          .append('\t')
          .append(isLarge(score, measure) ? String.format(Locale.ROOT, "%.3f", floor) : NONE);
    }
    return cells.toString();
  }

  private static boolean isLarge(Score score, String measure) {
    return score.of(measure.replace(" precision", "")).gold() >= FEWEST;
  }

  private static double figure(Score score, String measure) {
    return measure.endsWith(" precision")
        ? score.of(measure.replace(" precision", "")).precision()
        : score.of(measure).f1();
  }

  private static List<String> kept() {
    try (InputStream in = Floors.class.getResourceAsStream("floors.tsv")) {
      String file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return file.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
