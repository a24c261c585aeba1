package readout.query.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import readout.query.event.PersonName;
import readout.query.event.Table;

/** When two words can be one word of a name. */
final class Words {

  /** Shorter ones must be spelled alike: among them one letter makes another name. */
  private static final int LONG = 5;

  private static final String FULL_VOWELS = "aeo";

  private static final Map<String, String> GIVEN_NAMES = givenNames();

  private Words() {}

  /** Equal, a name and its short form, or two spellings that sound alike: Sergei, Sergey. */
  static boolean alike(String one, String other) {
    return one.equals(other)
        || given(one).equals(given(other))
        || (Math.min(one.length(), other.length()) >= LONG
            && sound(one).equals(sound(other))
            && !endsOtherwise(one, other)
            && PersonName.withinOneEdit(one, other));
  }

  /** The same, or one is the other's initial. */
  static boolean fit(String one, String other) {
    return alike(one, other)
        || ((one.length() == 1 || other.length() == 1)
            && !java.util.Collections.disjoint(initials(one), initials(other)));
  }

  /** Of the word, and of the name that it is short for. */
  static Set<String> initials(String word) {
    return new TreeSet<>(List.of(word.substring(0, 1), given(word).substring(0, 1)));
  }

  /** Mario and Maria are two. */
  private static boolean endsOtherwise(String one, String other) {
    char a = one.charAt(one.length() - 1);
    char b = other.charAt(other.length() - 1);
    return a != b && FULL_VOWELS.indexOf(a) >= 0 && FULL_VOWELS.indexOf(b) >= 0;
  }

  /** The first letter and the consonants after it, each once: those that are alike share it. */
  static String sound(String word) {
    String full = given(word);
    StringBuilder sound = new StringBuilder().append(full.charAt(0));
    for (int i = 1; i < full.length(); i++) {
      char letter = full.charAt(i);
      boolean silent = "aeiouyhw".indexOf(letter) >= 0;
      if (!silent && letter != full.charAt(i - 1)) {
        sound.append(letter);
      }
    }
    return sound.toString();
  }

  /** The name that a short form stands for; else the word itself. */
  private static String given(String word) {
    return GIVEN_NAMES.getOrDefault(word, word);
  }

  private static Map<String, String> givenNames() {
    Map<String, String> names = new HashMap<>();
    for (List<String> row : Table.rows("given-names.tsv")) {
      for (String form : row.get(1).split(" ", -1)) {
        names.put(form, row.get(0));
      }
    }
    return Map.copyOf(names);
  }
}
