package readout.extract.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikeliestTest {

  @Test
  void theLikeliestStayInTheOrderOfTheText() {
    Map<String, Double> told = new LinkedHashMap<>();
    told.put("first", 0.7);
    told.put("second", 0.5);
    told.put("third", 0.9);

    Map<String, Double> kept = Likeliest.of(told, 2);

    assertThat(kept.keySet()).containsExactly("first", "third");
  }

  @Test
  void ofEquallyLikelyOnesTheFirstStay() {
    Map<Integer, Double> told = new LinkedHashMap<>();
    for (int i = 0; i < 10_000; i++) {
      told.put(i, 0.8);
    }

    Map<Integer, Double> kept = Likeliest.of(told, Likeliest.MOST);

    assertThat(kept).hasSize(Likeliest.MOST);
    assertThat(kept.keySet()).startsWith(0, 1, 2).endsWith(Likeliest.MOST - 1);
  }

  @Test
  void fewAreAllKept() {
    Map<String, Double> told = Map.of("only", 0.5);

    assertThat(Likeliest.of(told, Likeliest.MOST)).isEqualTo(told);
  }
}
