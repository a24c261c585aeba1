package readout.extract.nlp;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/**
 * The weights of a trained model, column by column (a column is a feature): columns with many
 * weights whole, the others without their zeros. Adds up in the order of {@link ColumnMajorVector},
 * so that scores are the same to the last bit; good for scoring, not for training.
 */
final class SparseWeights extends ReadOnlyWeights {
  private static final long serialVersionUID = 3L;
  private static final int MAX_LABELS = 256;

  /**
   * A column is kept whole if more than one weight in so many is not zero: adding it up is then
   * faster.
   */
  private static final int WHOLE_FROM_ONE_IN = 5;

  /**
   * Where the weights of each column begin; the complement of it for a column that is kept whole.
   */
  private final int[] columns;

  /**
   * Of each column that is not whole, how many labels it has and then the labels; weights stand
   * beside labels.
   */
  private final byte[] labels;

  private final float[] weightsOfLabels;

  /**
   * An array for each, so that one index serves for weights and scores: only then the compiler uses
   * vectors.
   */
  private final float[][] wholeColumns;

  private SparseWeights(ColumnMajorVector trained, Counts counts) {
    this.label_size = trained.getLabelSize();
    this.feature_size = trained.getFeatureSize();
    this.columns = new int[feature_size];
    this.labels = new byte[counts.sparse];
    this.weightsOfLabels = new float[counts.sparse];
    this.wholeColumns = new float[counts.whole][];
  }

  private record Counts(int sparse, int whole) {}

  static SparseWeights of(ColumnMajorVector trained) {
    if (trained.getLabelSize() > MAX_LABELS) {
      throw new IllegalArgumentException(
          "labels are more than " + MAX_LABELS + ": " + trained.getLabelSize());
    }
    SparseWeights weights = new SparseWeights(trained, count(trained));
    int nextSparse = 0;
    int nextWhole = 0;
    for (int feature = 0; feature < trained.getFeatureSize(); feature++) {
      if (isWhole(trained, nonZero(trained, feature))) {
        weights.columns[feature] = ~nextWhole;
        nextWhole = weights.putWhole(trained, feature, nextWhole);
      } else {
        weights.columns[feature] = nextSparse;
        nextSparse = weights.putSparse(trained, feature, nextSparse);
      }
    }
    return weights;
  }

  private static Counts count(ColumnMajorVector trained) {
    int sparse = 0;
    int whole = 0;
    for (int feature = 0; feature < trained.getFeatureSize(); feature++) {
      int nonZero = nonZero(trained, feature);
      if (isWhole(trained, nonZero)) {
        whole++;
      } else {
        sparse += 1 + nonZero;
      }
    }
    return new Counts(sparse, whole);
  }

  private static boolean isWhole(ColumnMajorVector trained, int nonZero) {
    return nonZero * WHOLE_FROM_ONE_IN > trained.getLabelSize();
  }

  private static int nonZero(ColumnMajorVector trained, int feature) {
    int count = 0;
    for (int label = 0; label < trained.getLabelSize(); label++) {
      count += trained.get(label, feature) != 0 ? 1 : 0;
    }
    return count;
  }

  private int putWhole(ColumnMajorVector trained, int feature, int next) {
    float[] column = new float[label_size];
    for (int label = 0; label < label_size; label++) {
      column[label] = trained.get(label, feature);
    }
    wholeColumns[next] = column;
    return next + 1;
  }

  private int putSparse(ColumnMajorVector trained, int feature, int next) {
    int put = next + 1;
    for (int label = 0; label < label_size; label++) {
      float weight = trained.get(label, feature);
      if (weight != 0) {
        labels[put] = (byte) label;
        weightsOfLabels[put++] = weight;
      }
    }
    labels[next] = (byte) (put - next - 1);
    return put;
  }

  @Override
  public void addScores(SparseVector x, float[] scores) {
    if (x instanceof IndexVector vector) {
      addOnes(vector, scores);
      return;
    }
    for (SparseItem item : x.getVector()) {
      int feature = item.getIndex();
      if (feature < feature_size) {
        int column = columns[feature];
        if (column < 0) {
          addWhole(wholeColumns[~column], item.getValue(), scores);
        } else {
          addSparse(column, item.getValue(), scores);
        }
      }
    }
  }

  /** The places are asked for first, all together, so that the memory need not be waited for. */
  private void addOnes(IndexVector vector, float[] scores) {
    int[] places = new int[vector.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = columns[vector.index(i)];
    }
    int i = 0;
    while (i < places.length) {
      if (places[i] >= 0) {
        addSparse(places[i++], scores);
      } else if (areWhole(places, i, 4)) {
        addWhole(
            whole(places[i]),
            whole(places[i + 1]),
            whole(places[i + 2]),
            whole(places[i + 3]),
            scores);
        i += 4;
      } else if (areWhole(places, i, 2)) {
        addWhole(whole(places[i]), whole(places[i + 1]), scores);
        i += 2;
      } else {
        addWhole(whole(places[i++]), scores);
      }
    }
  }

  private float[] whole(int place) {
    return wholeColumns[~place];
  }

  private static boolean areWhole(int[] places, int from, int count) {
    if (from + count > places.length) {
      return false;
    }
    int all = -1;
    for (int i = from; i < from + count; i++) {
      all &= places[i];
    }
    return all < 0;
  }

  private static void addWhole(float[] column, float[] scores) {
    for (int label = 0; label < column.length; label++) {
      scores[label] += column[label];
    }
  }

  /** Adds the columns up in their order, as one after the other would be. */
  private static void addWhole(float[] one, float[] two, float[] scores) {
    for (int label = 0; label < one.length; label++) {
      scores[label] = (scores[label] + one[label]) + two[label];
    }
  }

  private static void addWhole(
      float[] one, float[] two, float[] three, float[] four, float[] scores) {
    for (int label = 0; label < one.length; label++) {
      scores[label] = (((scores[label] + one[label]) + two[label]) + three[label]) + four[label];
    }
  }

  private void addSparse(int column, float[] scores) {
    int end = column + 1 + (labels[column] & 0xff);
    for (int i = column + 1; i < end; i++) {
      scores[labels[i] & 0xff] += weightsOfLabels[i];
    }
  }

  private static void addWhole(float[] column, float value, float[] scores) {
    for (int label = 0; label < column.length; label++) {
      scores[label] += column[label] * value;
    }
  }

  private void addSparse(int column, float value, float[] scores) {
    int end = column + 1 + (labels[column] & 0xff);
    for (int i = column + 1; i < end; i++) {
      scores[labels[i] & 0xff] += weightsOfLabels[i] * value;
    }
  }

  @Override
  public int indexOf(int label, int feature) {
    return label + feature * label_size;
  }
}
