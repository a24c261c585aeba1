package readout.query.event;

import java.util.List;

/**
 * A person's name as reports write it: in full, by surname alone, family name first or last, in one
 * transliteration or another.
 *
 * @param words in the order of the text, folded, hyphens left out
 */
public record PersonName(List<String> words) {

  /** Shorter words must be spelled alike: among them one letter makes another name. */
  private static final int LONG_WORD = 6;

  /** Keeps its own copy. */
  public PersonName {
    words = List.copyOf(words);
  }

  /** The words of this name; none when it has neither letters nor digits. */
  public static PersonName of(String name) {
    return new PersonName(NameWords.tokens(name).stream().map(NameWords.Token::joined).toList());
  }

  /** Whether both can be forms of one name. Symmetric. */
  public boolean mayBe(PersonName other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return false;
    }
    if (words.equals(other.words)) {
      return true;
    }
    return words.size() <= other.words.size() ? isFormOf(other) : other.isFormOf(this);
  }

  private boolean isFormOf(PersonName longer) {
    if (String.join("", words).equals(String.join("", longer.words))) {
      return true;
    }
    if (words.size() == 1) {
      return alike(words.get(0), longer.first()) || alike(words.get(0), longer.last());
    }
    long found =
        words.stream().filter(word -> longer.words.stream().anyMatch(w -> alike(w, word))).count();
    return found == words.size() || sharesSurnameAndGivenName(longer);
  }

  /** In either order, the given name in full or by its initial. */
  private boolean sharesSurnameAndGivenName(PersonName longer) {
    return (alike(last(), longer.last()) && given(first(), longer.first()))
        || (alike(first(), longer.first()) && given(last(), longer.last()))
        || (alike(last(), longer.first()) && given(first(), longer.last()));
  }

  private static boolean given(String one, String other) {
    return alike(one, other)
        || ((one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0));
  }

  private String first() {
    return words.get(0);
  }

  private String last() {
    return words.get(words.size() - 1);
  }

  /** Equal, or long and one letter apart: Zelensky and Zelenskyy. */
  private static boolean alike(String one, String other) {
    return one.equals(other)
        || (Math.min(one.length(), other.length()) >= LONG_WORD && withinOneEdit(one, other));
  }

  /** Whether one letter more, less or other makes one of them the other. */
  public static boolean withinOneEdit(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    if (longer.length() - shorter.length() > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    return longer.length() == shorter.length()
        ? shorter.regionMatches(same + 1, longer, same + 1, shorter.length())
            || same >= shorter.length() - 1
        : shorter.substring(same).equals(longer.substring(same + 1));
  }
}
