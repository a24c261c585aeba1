package readout.query.event;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A name as a set of words that compare without regard to case, accents, hyphens and order. A
 * hyphenated word counts split and joined: "Tae-yul" is {@code tae}, {@code yul} and {@code
 * taeyul}.
 */
public record NameWords(SortedSet<String> words) {

  /** A longer word is cut: an index entry is bounded, and no name's word is longer. */
  private static final int LONGEST_WORD = 60;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʹ`´]");

  /** Letters that Unicode does not decompose and that English spelling writes otherwise. */
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ł', "l"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('ħ', "h"),
          Map.entry('ı', "i"),
          Map.entry('þ', "th"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"));

  /** Keeps its own copy. */
  public NameWords {
    words = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(words));
  }

  /** The words of this name; none when it has neither letters nor digits. */
  public static NameWords of(String name) {
    SortedSet<String> words = new TreeSet<>();
    for (Token token : tokens(name)) {
      words.addAll(token.split());
      words.add(token.joined());
    }
    return new NameWords(words);
  }

  /** The tokens of a name: what stands between spaces. */
  static List<Token> tokens(String name) {
    List<Token> tokens = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String folded = fold(name);
    int start = -1;
    for (int at = 0; at <= folded.length(); ) {
      int letter = at < folded.length() ? folded.codePointAt(at) : ' ';
      if (isOfWord(letter)) {
        start = start < 0 ? at : start;
      } else {
        if (start >= 0) {
          words.add(cut(folded.substring(start, at)));
          start = -1;
        }
        if (isSpace(letter) && !words.isEmpty()) {
          tokens.add(new Token(words, cut(String.join("", words))));
          words.clear();
        }
      }
      at += Character.charCount(letter);
    }
    return tokens;
  }

  private static boolean isSpace(int letter) {
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
  }

  /** A letter or a number of any script; all else, a hyphen too, parts words. */
  private static boolean isOfWord(int letter) {
    return Character.isLetter(letter)
        || switch (Character.getType(letter)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }

  private static String cut(String word) {
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
  }

  private static boolean isAscii(String name) {
    int at = 0;
    while (at < name.length() && name.charAt(at) < 0x80) {
      at++;
    }
    return at == name.length();
  }

  private static String fold(String name) {
    if (isAscii(name)) {
      return name.toLowerCase(Locale.ROOT).replace("'", "").replace("`", "");
    }
    String lower = APOSTROPHES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder folded = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char letter = bare.charAt(i);
      String plain = LETTERS.get(letter);
      folded.append(plain == null ? String.valueOf(letter) : plain);
    }
    return folded.toString();
  }

  /** Whether all of these are among the words. */
  boolean hasAll(Collection<String> wanted) {
    return words.containsAll(wanted);
  }

  /**
   * What stands between two spaces of a name.
   *
   * @param split its words, hyphens taken as spaces
   * @param joined the same, hyphens left out
   */
  public record Token(List<String> split, String joined) {

    /** Keeps its own copy. */
    public Token {
      split = List.copyOf(split);
    }
  }
}
