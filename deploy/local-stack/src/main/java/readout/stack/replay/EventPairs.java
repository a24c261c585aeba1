package readout.stack.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each event of an extraction the one of another extraction of the same article that
 * tells of the same: by its id, by the words of the text it was read from, by who takes part.
 */
final class EventPairs {

  private static final double SAME_ID = 10;
  private static final double SAME_ACTORS = 0.5;
  private static final double SAME_DATE = 0.25;

  /** One of the two is null where the event has no counterpart. */
  record Pair(@Nullable JsonNode before, @Nullable JsonNode after) {}

  private record Candidate(int before, int after, double likeness) {}

  private EventPairs() {}

  /** Every event once; pairs first in the order of {@code before}, then what is new. */
  static List<Pair> of(JsonNode before, JsonNode after) {
    int[] counterpart = counterparts(before, after);
    Set<Integer> taken = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (int index = 0; index < before.size(); index++) {
      int other = counterpart[index];
      taken.add(other);
      pairs.add(new Pair(before.get(index), other < 0 ? null : after.get(other)));
    }
    for (int index = 0; index < after.size(); index++) {
      if (!taken.contains(index)) {
        pairs.add(new Pair(null, after.get(index)));
      }
    }
    return pairs;
  }

  /** The likest first; -1 for those that are left over. */
  private static int[] counterparts(JsonNode before, JsonNode after) {
    int[] counterpart = new int[before.size()];
    java.util.Arrays.fill(counterpart, -1);
    Set<Integer> taken = new HashSet<>();
    for (Candidate candidate : candidates(before, after)) {
      if (counterpart[candidate.before()] < 0 && taken.add(candidate.after())) {
        counterpart[candidate.before()] = candidate.after();
      }
    }
    return counterpart;
  }

  private static List<Candidate> candidates(JsonNode before, JsonNode after) {
    List<Candidate> candidates = new ArrayList<>();
    for (int one = 0; one < before.size(); one++) {
      for (int other = 0; other < after.size(); other++) {
        double likeness = likeness(before.get(one), after.get(other));
        if (likeness > 0) {
          candidates.add(new Candidate(one, other, likeness));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
    return candidates;
  }

  private static double likeness(JsonNode one, JsonNode other) {
    if (one.path("id").equals(other.path("id"))) {
      return SAME_ID;
    }
    boolean date = one.path("date").path("edtf").equals(other.path("date").path("edtf"));
    boolean actors = !actors(one).isEmpty() && actors(one).equals(actors(other));
    double read = overlap(one.path("evidence"), other.path("evidence"));
    if (read == 0 && !(actors && date)) {
      return 0;
    }
    return read + (actors ? SAME_ACTORS : 0) + (date ? SAME_DATE : 0);
  }

  /** The share of the shorter evidence that both were read from. */
  private static double overlap(JsonNode one, JsonNode other) {
    double most = 0;
    for (JsonNode first : one) {
      for (JsonNode second : other) {
        if (first.path("field").equals(second.path("field"))) {
          most = Math.max(most, overlapOfTwo(first, second));
        }
      }
    }
    return most;
  }

  private static double overlapOfTwo(JsonNode first, JsonNode second) {
    int start = Math.max(first.path("start").asInt(), second.path("start").asInt());
    int end = Math.min(first.path("end").asInt(), second.path("end").asInt());
    int shorter = Math.min(length(first), length(second));
    return shorter == 0 ? 0 : Math.max(0, end - start) / (double) shorter;
  }

  private static int length(JsonNode evidence) {
    return evidence.path("end").asInt() - evidence.path("start").asInt();
  }

  static Set<String> actors(JsonNode event) {
    Set<String> actors = new TreeSet<>();
    for (String field : List.of("participants", "parties")) {
      event.path(field).forEach(actor -> actors.add(EventText.actor(actor)));
    }
    return actors;
  }
}
