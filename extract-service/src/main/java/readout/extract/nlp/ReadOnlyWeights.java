package readout.extract.nlp;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/** Weights that score vectors of the one kind that a subclass says, and cannot be trained. */
abstract class ReadOnlyWeights extends MajorVector {
  private static final long serialVersionUID = 1L;

  @Override
  public void addScores(SparseVector x, float[] scores) {
    throw readOnly();
  }

  @Override
  public void addScores(float[] x, float[] scores) {
    throw readOnly();
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
