package readout.extract.core.event;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps no more events of an article than one record can carry, the likeliest ones. */
final class Likeliest {

  /**
   * How many events of a kind an article gives at most: twenty times those of the richest article
   * known, and with the longest evidence still less than a broker takes in one record.
   */
  static final int MOST = 250;

  private Likeliest() {}

  /** The likeliest, in the order given; of equally likely ones the first. */
  static <T> Map<T, Double> of(Map<T, Double> told, int most) {
    if (told.size() <= most) {
      return told;
    }
    List<T> best =
        told.entrySet().stream()
            .sorted(Map.Entry.<T, Double>comparingByValue(Comparator.reverseOrder()))
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    Set<T> kept = new HashSet<>(best);
    Map<T, Double> likeliest = new LinkedHashMap<>();
    told.forEach(
        (event, likely) -> {
          if (kept.contains(event)) {
            likeliest.put(event, likely);
          }
        });
    return likeliest;
  }
}
