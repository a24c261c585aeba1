package readout.extract.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import readout.extract.core.weight.Weights;
import readout.extract.corpus.Learner.Example;
import readout.extract.corpus.Trainer.Judged;

/** Reports how well weights judge texts that they were not learned from. */
final class Report {

  private static final int BINS = 10;

  private Report() {}

  /**
   * Precision, recall and F1 at several thresholds, and the expected calibration error.
   *
   * @param likely of each of them by weights that had not seen its text
   */
  static List<String> of(String what, long required, List<Judged> judged, double[] likely) {
    List<String> lines = new ArrayList<>();
    lines.add(line("%s: %d required, %d drafts", what, required, judged.size()));
    for (int percent = 20; percent <= 80; percent += 10) {
      int found = 0;
      int told = 0;
      for (int i = 0; i < likely.length; i++) {
        boolean counts = likely[i] >= percent / 100.0 && !judged.get(i).optional();
        told += counts ? 1 : 0;
        found += counts && judged.get(i).known() ? 1 : 0;
      }
      double precision = found / (double) Math.max(1, told);
      double recall = found / (double) Math.max(1, required);
      double f1 = 2 * precision * recall / Math.max(1e-9, precision + recall);
      lines.add(line("%.2f  P %.3f  R %.3f  F1 %.3f", percent / 100.0, precision, recall, f1));
    }
    lines.add(line("expected calibration error %.3f", calibration(judged, likely)));
    return lines;
  }

  /** How likely each is by weights that were learned from the texts of the other folds. */
  static double[] heldOut(List<Judged> judged, double penalty, int folds) {
    double[] likely = new double[judged.size()];
    for (int fold = 0; fold < folds; fold++) {
      List<Example> others = new ArrayList<>();
      for (Judged j : judged) {
        if (j.text() % folds != fold) {
          others.add(new Example(j.features(), j.known()));
        }
      }
      Weights weights = new Learner(penalty).learn(others);
      for (int i = 0; i < likely.length; i++) {
        if (judged.get(i).text() % folds == fold) {
          likely[i] = weights.probability(judged.get(i).features());
        }
      }
    }
    return likely;
  }

  /** The mean distance of what was claimed and what was so, over bins of equal width. */
  private static double calibration(List<Judged> judged, double[] likely) {
    double[] claimed = new double[BINS];
    double[] so = new double[BINS];
    for (int i = 0; i < likely.length; i++) {
      int bin = Math.min(BINS - 1, (int) (likely[i] * BINS));
      claimed[bin] += likely[i];
      so[bin] += judged.get(i).known() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(claimed[bin] - so[bin]);
    }
    return error / likely.length;
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
