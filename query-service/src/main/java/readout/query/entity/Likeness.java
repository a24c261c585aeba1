package readout.query.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import readout.query.event.Table;

/** How two names of people who stand for one side compare; words in the order of the text. */
enum Likeness {
  /** The same name, in whatever order and spelling. */
  SAME,
  /** One leaves out or abbreviates what the other has: both can be of one person. */
  FORM,
  /** Two people. */
  OTHER;

  /** Before them a name is not over, and after them it is not begun. */
  private static final Set<String> PARTICLES =
      Set.of(
          "bin", "ibn", "ben", "bint", "al", "el", "abu", "de", "da", "dos", "del", "van", "von");

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private static final Map<String, Set<String>> CUSTOMS = customs();

  static Likeness of(List<String> one, List<String> other, String side) {
    Likeness likeness = ofStems(stem(one), stem(other), side);
    boolean sameEnd = one.size() - stem(one).size() == other.size() - stem(other).size();
    if (likeness == SAME && !sameEnd) {
      return FORM;
    }
    boolean otherEnd =
        stem(one).size() < one.size() && stem(other).size() < other.size() && !last(one, other);
    return otherEnd ? OTHER : likeness;
  }

  private static boolean last(List<String> one, List<String> other) {
    return one.get(one.size() - 1).equals(other.get(other.size() - 1));
  }

  /** Without what tells the father from the son, which is often left out. */
  static List<String> stem(List<String> words) {
    int last = words.size() - 1;
    return last > 0 && SUFFIXES.contains(words.get(last)) ? words.subList(0, last) : words;
  }

  private static Likeness ofStems(List<String> one, List<String> other, String side) {
    if (same(one, other)) {
      return SAME;
    }
    if (has("family-first", side)) {
      return OTHER;
    }
    List<String> shorter = one.size() <= other.size() ? one : other;
    List<String> longer = shorter == one ? other : one;
    boolean form =
        shorter.size() > 1
            && (leavesOutMiddle(shorter, longer)
                || leavesOutBeginning(shorter, longer)
                || leavesOutEnd(shorter, longer, side));
    return form ? FORM : OTHER;
  }

  private static boolean same(List<String> one, List<String> other) {
    if (!java.util.Collections.disjoint(joined(one), joined(other))) {
      return true;
    }
    boolean alike = one.size() == other.size() && one.size() > 1;
    for (int i = 0; alike && i < one.size(); i++) {
      alike = Words.alike(one.get(i), other.get(i));
    }
    return alike;
  }

  /**
   * A name without its spaces, with the family's first and last: "kimjongun" and "jongunkim" of Kim
   * Jong Un as of Jong-un Kim.
   */
  static Set<String> joined(List<String> words) {
    Set<String> joined = new HashSet<>();
    int size = words.size();
    joined.add(String.join("", words));
    if (size > 1) {
      joined.add(String.join("", words.subList(1, size)) + words.get(0));
      joined.add(words.get(size - 1) + String.join("", words.subList(0, size - 1)));
    }
    return joined;
  }

  /** Both begin and end alike, and the middle of one begins as that of the other. */
  private static boolean leavesOutMiddle(List<String> shorter, List<String> longer) {
    int last = shorter.size() - 1;
    if (!Words.alike(shorter.get(last), longer.get(longer.size() - 1))) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      if (!Words.fit(shorter.get(i), longer.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tayyip Erdogan, not the Salman bin Abdulaziz in Khalid bin Salman bin Abdulaziz. */
  private static boolean leavesOutBeginning(List<String> shorter, List<String> longer) {
    int missing = longer.size() - shorter.size();
    return missing > 0
        && !PARTICLES.contains(longer.get(missing - 1))
        && alike(shorter, longer.subList(missing, longer.size()));
  }

  private static boolean leavesOutEnd(List<String> shorter, List<String> longer, String side) {
    int size = shorter.size();
    if (size == longer.size() || PARTICLES.contains(shorter.get(size - 1))) {
      return false;
    }
    String next = longer.get(size);
    boolean mayBeLeftOut =
        PARTICLES.contains(next) || (longer.size() == size + 1 && has("two-surnames", side));
    return mayBeLeftOut && alike(shorter, longer.subList(0, size));
  }

  private static boolean alike(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!Words.alike(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(String custom, String country) {
    return CUSTOMS.getOrDefault(custom, Set.of()).contains(country);
  }

  private static Map<String, Set<String>> customs() {
    Map<String, Set<String>> customs = new HashMap<>();
    for (List<String> row : Table.rows("name-customs.tsv")) {
      customs.put(row.get(0), Set.of(row.get(1).split(" ", -1)));
    }
    return Map.copyOf(customs);
  }
}
