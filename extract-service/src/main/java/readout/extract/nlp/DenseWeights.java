package readout.extract.nlp;

import edu.emory.mathcs.nlp.learning.util.RowMajorVector;

/**
 * The weights of a trained model's word vectors, column by column: each score is added up in the
 * same order as by {@link RowMajorVector}, but all scores side by side. Good for scoring only.
 */
final class DenseWeights extends ReadOnlyWeights {
  private static final long serialVersionUID = 1L;

  private final float[][] columns;

  private DenseWeights(RowMajorVector trained) {
    this.label_size = trained.getLabelSize();
    this.feature_size = trained.getFeatureSize();
    this.columns = new float[feature_size][label_size];
    for (int feature = 0; feature < feature_size; feature++) {
      for (int label = 0; label < label_size; label++) {
        columns[feature][label] = trained.get(label, feature);
      }
    }
  }

  static DenseWeights of(RowMajorVector trained) {
    return new DenseWeights(trained);
  }

  @Override
  public void addScores(float[] x, float[] scores) {
    if (x.length != columns.length) {
      throw new IllegalArgumentException("vector is not of " + columns.length + ": " + x.length);
    }
    for (int feature = 0; feature < x.length; feature++) {
      add(columns[feature], x[feature], scores);
    }
  }

  private static void add(float[] column, float value, float[] scores) {
    for (int label = 0; label < column.length; label++) {
      scores[label] += column[label] * value;
    }
  }

  @Override
  public int indexOf(int label, int feature) {
    return label * feature_size + feature;
  }
}
