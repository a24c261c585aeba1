package readout.extract.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import readout.extract.core.weight.Weights;
import readout.extract.training.Learner.Example;
import readout.extract.training.Trainer.Judged;

/** Reports how well weights judge articles that they were not learned from. */
final class Report {

  private static final int BINS = 10;

  private Report() {}

  /** Precision, recall and F1 at several thresholds, and the expected calibration error. */
  static void print(String what, long required, List<Judged> judged, double penalty, int folds) {
    print("%s: %d required, %d drafts", what, required, judged.size());
    double[] likely = heldOut(judged, penalty, folds);
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
      print(
          "%.2f  P %.3f  R %.3f  F1 %.3f",
          percent / 100.0, precision, recall, 2 * precision * recall / (precision + recall));
    }
    print(
        "expected calibration error %.3f over %d drafts",
        calibration(judged, likely), likely.length);
  }

  private static double[] heldOut(List<Judged> judged, double penalty, int folds) {
    double[] likely = new double[judged.size()];
    for (int fold = 0; fold < folds; fold++) {
      List<Example> others = new ArrayList<>();
      for (Judged j : judged) {
        if (j.article() % folds != fold) {
          others.add(new Example(j.features(), j.known()));
        }
      }
      Weights weights = new Learner(penalty).learn(others);
      for (int i = 0; i < likely.length; i++) {
        if (judged.get(i).article() % folds == fold) {
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

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
