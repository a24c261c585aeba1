package readout.extract.core.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

  private static final Weights WEIGHTS =
      new Weights(Map.of(Weights.INTERCEPT, -1.0, "held", 1.0, "denied", -2.0));

  @Test
  void featuresAddUpWithTheIntercept() {
    assertThat(WEIGHTS.logOdds(List.of("held", "denied"))).isEqualTo(-2.0, within(1e-9));
    assertThat(WEIGHTS.probability(List.of("held"))).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void aFeatureWithoutWeightWeighsNothing() {
    assertThat(WEIGHTS.logOdds(List.of("held", "unheard-of"))).isEqualTo(0.0, within(1e-9));
  }

  @Test
  void saysWhenNothingWasLearned() {
    assertThat(new Weights(Map.of()).none()).isTrue();
    assertThat(WEIGHTS.none()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"side-weights.tsv", "meeting-weights.tsv", "agreement-weights.tsv"})
  void theApplicationsOwnWeightsLoad(String file) {
    assertThat(Weights.load(file).none()).isFalse();
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Weights.load("no-weights.tsv"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/readout/extract/no-weights.tsv");
  }

  @Test
  void aLineWithoutANumberIsNamed() {
    assertThatThrownBy(() -> Weights.load("honorifics.tsv"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no weight in line");
  }
}
