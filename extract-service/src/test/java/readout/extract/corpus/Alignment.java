package readout.extract.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * Gold records and answers of one text, the most alike together, one to one; without the optional
 * ones and what was answered for them.
 */
record Alignment<T extends EventRecord>(List<Pair<T>> pairs, List<T> missed, List<T> invented) {

  private static final double THRESHOLD = 0.40;

  private record Candidate(double likeness, int gold, int answer) {}

  static <T extends EventRecord> Alignment<T> of(
      List<T> golds, List<T> answers, ToDoubleBiFunction<T, T> likeness) {
    Map<Integer, Integer> golden = golden(golds, answers, likeness);
    Set<Integer> usedGolds = Set.copyOf(golden.values());
    List<Pair<T>> pairs = new ArrayList<>();
    golden.forEach((answer, gold) -> pairs.add(new Pair<>(golds.get(gold), answers.get(answer))));
    return new Alignment<>(
        pairs.stream().filter(pair -> !pair.gold().optional()).toList(),
        without(golds, usedGolds).stream().filter(gold -> !gold.optional()).toList(),
        without(answers, golden.keySet()));
  }

  /** The number of the gold record of each answer that has one, the most alike first. */
  static <T extends EventRecord> Map<Integer, Integer> golden(
      List<T> golds, List<T> answers, ToDoubleBiFunction<T, T> likeness) {
    Set<Integer> usedGolds = new HashSet<>();
    Map<Integer, Integer> golden = new LinkedHashMap<>();
    for (Candidate candidate : candidates(golds, answers, likeness)) {
      if (!golden.containsKey(candidate.answer()) && usedGolds.add(candidate.gold())) {
        golden.put(candidate.answer(), candidate.gold());
      }
    }
    return golden;
  }

  int golds() {
    return pairs.size() + missed.size();
  }

  int answers() {
    return pairs.size() + invented.size();
  }

  /** The gold records that count. */
  List<T> requiredGolds() {
    return joined(pairs.stream().map(Pair::gold).toList(), missed);
  }

  /** The answers that count. */
  List<T> countedAnswers() {
    return joined(pairs.stream().map(Pair::answer).toList(), invented);
  }

  private static <T extends EventRecord> List<Candidate> candidates(
      List<T> golds, List<T> answers, ToDoubleBiFunction<T, T> likeness) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < golds.size(); i++) {
      for (int j = 0; j < answers.size(); j++) {
        double value = likeness.applyAsDouble(golds.get(i), answers.get(j));
        if (value >= THRESHOLD) {
          candidates.add(new Candidate(value, i, j));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
    return candidates;
  }

  private static <T> List<T> without(List<T> all, Set<Integer> used) {
    List<T> rest = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!used.contains(i)) {
        rest.add(all.get(i));
      }
    }
    return rest;
  }

  private static <T> List<T> joined(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
