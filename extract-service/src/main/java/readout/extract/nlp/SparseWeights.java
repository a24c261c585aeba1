package readout.extract.nlp;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/**
 * The weights of a trained model without its zeros, column by column (a column is a feature). Adds
 * up in the order of {@link ColumnMajorVector}, so that scores are the same to the last bit; good
 * for scoring, not for training.
 */
final class SparseWeights extends MajorVector {
  private static final long serialVersionUID = 1L;
  private static final int MAX_LABELS = 256;

  private final int[] columns;
  private final byte[] labels;
  private final float[] nonZero;

  private SparseWeights(int labelSize, int[] columns, byte[] labels, float[] nonZero) {
    this.label_size = labelSize;
    this.feature_size = columns.length - 1;
    this.columns = columns;
    this.labels = labels;
    this.nonZero = nonZero;
  }

  static SparseWeights of(ColumnMajorVector trained) {
    int labelSize = trained.getLabelSize();
    if (labelSize > MAX_LABELS) {
      throw new IllegalArgumentException("labels are more than " + MAX_LABELS + ": " + labelSize);
    }
    int count = trained.countNonZeroWeights();
    int[] columns = new int[trained.getFeatureSize() + 1];
    byte[] labels = new byte[count];
    float[] nonZero = new float[count];
    int next = 0;
    for (int feature = 0; feature < trained.getFeatureSize(); feature++) {
      for (int label = 0; label < labelSize; label++) {
        float weight = trained.get(label, feature);
        if (weight != 0) {
          labels[next] = (byte) label;
          nonZero[next++] = weight;
        }
      }
      columns[feature + 1] = next;
    }
    return new SparseWeights(labelSize, columns, labels, nonZero);
  }

  @Override
  public void addScores(SparseVector x, float[] scores) {
    for (SparseItem item : x.getVector()) {
      int feature = item.getIndex();
      if (feature < feature_size) {
        float value = item.getValue();
        for (int i = columns[feature]; i < columns[feature + 1]; i++) {
          scores[labels[i] & 0xff] += nonZero[i] * value;
        }
      }
    }
  }

  @Override
  public void addScores(float[] x, float[] scores) {
    throw readOnly();
  }

  @Override
  public int indexOf(int label, int feature) {
    return label + feature * label_size;
  }

  @Override
  public boolean expand(int labelSize, int featureSize, WeightGenerator generator) {
    throw readOnly();
  }

  @Override
  protected MajorVector createInstance() {
    throw readOnly();
  }

  @Override
  protected void setRowSize(int size) {
    throw readOnly();
  }

  @Override
  protected void setColumnSize(int size) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a compact model cannot be trained");
  }
}
