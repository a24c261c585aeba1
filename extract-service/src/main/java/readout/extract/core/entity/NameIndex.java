package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the names that {@link NameMatch} could match, so that an article with thousands of persons
 * does not compare each with each.
 */
final class NameIndex<T> {

  private final List<T> all = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final Map<String, List<Integer>> byJoined = new HashMap<>();

  void add(List<String> words, T value) {
    int number = all.size();
    all.add(value);
    for (String word : new HashSet<>(words)) {
      byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(number);
    }
    byJoined.computeIfAbsent(String.join("", words), w -> new ArrayList<>()).add(number);
  }

  /**
   * At least those names of which this may be a part, in the order in which they were added: they
   * share its rarest word or its last, or are written together; of initials alone all.
   */
  Collection<T> like(List<String> words) {
    List<Integer> rarest = null;
    for (String word : words) {
      List<Integer> having = byWord.getOrDefault(word, List.of());
      if (word.length() > 1 && (rarest == null || having.size() < rarest.size())) {
        rarest = having;
      }
    }
    if (rarest == null) {
      return all;
    }
    Map<Integer, T> found = new TreeMap<>();
    rarest.forEach(number -> found.put(number, all.get(number)));
    byWord
        .getOrDefault(words.get(words.size() - 1), List.of())
        .forEach(number -> found.put(number, all.get(number)));
    byJoined
        .getOrDefault(String.join("", words), List.of())
        .forEach(number -> found.put(number, all.get(number)));
    return found.values();
  }
}
