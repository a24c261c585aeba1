package readout.extract.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** Pairs records with known events, the most similar first, each at most once. */
final class Alignment {

  private record Pair(int gold, int found, double similarity) {}

  private Alignment() {}

  /** The known event of each record that has one, by the record's position. */
  static <T> Map<Integer, JsonNode> of(
      List<JsonNode> golds, List<T> found, ToDoubleBiFunction<JsonNode, T> similarity) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < golds.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        double value = similarity.applyAsDouble(golds.get(i), found.get(j));
        if (value >= Similarity.PAIR) {
          pairs.add(new Pair(i, j, value));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::similarity).reversed());
    Set<Integer> used = new HashSet<>();
    Map<Integer, JsonNode> aligned = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (!aligned.containsKey(pair.found()) && used.add(pair.gold())) {
        aligned.put(pair.found(), golds.get(pair.gold()));
      }
    }
    return aligned;
  }
}
