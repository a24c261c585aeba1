package readout.extract.core.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a sentence in order, read in one pass. */
final class Words {

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2212";
  private static final String APOSTROPHES = "'\u2019\u02BC";
  private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

  private final List<Word> words = new ArrayList<>();
  private final CharSequence text;

  private Words(CharSequence text) {
    this.text = text;
  }

  static Words of(CharSequence text) {
    Words words = new Words(text);
    int at = 0;
    while (at < text.length()) {
      at = isBlank(text.charAt(at)) ? at + 1 : words.read(at);
    }
    return words;
  }

  int size() {
    return words.size();
  }

  /** The word at the index, {@link Word#NONE} outside the sentence. */
  Word at(int index) {
    return index >= 0 && index < words.size() ? words.get(index) : Word.NONE;
  }

  /** Whether the words from the index on are these, in lower case. */
  boolean are(int index, String... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (!at(index + i).is(expected[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private int read(int start) {
    char first = text.charAt(start);
    if (isDigit(first)) {
      return number(start);
    }
    if (Character.isLetter(first)) {
      return add(start, runOfLettersAndDigits(start), Word.Type.LETTERS);
    }
    boolean suffix =
        isApostrophe(first) && start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
    int end = suffix ? runOfLettersAndDigits(start + 1) : start + 1;
    return add(start, end, end > start + 1 ? Word.Type.LETTERS : Word.Type.MARK);
  }

  private int number(int start) {
    int digits = runOfDigits(start);
    int end = runOfLettersAndDigits(start);
    if (end > digits) {
      String ending = text.subSequence(digits, end).toString().toLowerCase(Locale.ROOT);
      return add(
          start, end, ORDINAL_ENDINGS.contains(ending) ? Word.Type.ORDINAL : Word.Type.LETTERS);
    }
    int quantity = quantity(digits);
    return quantity > digits
        ? add(start, quantity, Word.Type.QUANTITY)
        : add(start, digits, Word.Type.NUMBER);
  }

  /** The end of "1,500.25" that goes on after its first digits; dotted dates are left in parts. */
  private int quantity(int afterDigits) {
    int end = afterDigits;
    while (charAt(end) == ',' && runOfDigits(end + 1) == end + 4) {
      end += 4;
    }
    boolean decimal = charAt(end) == '.' && isDigit(charAt(end + 1));
    if (!decimal || isAfterDot(afterDigits)) {
      return end;
    }
    int decimals = runOfDigits(end + 1);
    return charAt(decimals) == '.' && isDigit(charAt(decimals + 1)) ? end : decimals;
  }

  /** Whether the last word is the dot after a number, as in the middle of "14.03.2025". */
  private boolean isAfterDot(int afterDigits) {
    int last = words.size() - 1;
    boolean dot = last > 0 && words.get(last).lower().equals(".") && words.get(last).glued();
    return dot
        && words.get(last - 1).type() == Word.Type.NUMBER
        && runOfDigits(words.get(last).end()) == afterDigits;
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : ' ';
  }

  private int runOfDigits(int from) {
    int end = from;
    while (isDigit(charAt(end))) {
      end++;
    }
    return end;
  }

  private int runOfLettersAndDigits(int from) {
    int end = from;
    while (Character.isLetterOrDigit(charAt(end))) {
      end++;
    }
    return end;
  }

  private int add(int start, int end, Word.Type type) {
    String raw = text.subSequence(start, end).toString();
    boolean glued = !words.isEmpty() && words.get(words.size() - 1).end() == start;
    words.add(new Word(raw, normal(raw), start, end, type, glued));
    return end;
  }

  private static String normal(String raw) {
    char first = raw.charAt(0);
    if (DASHES.indexOf(first) >= 0) {
      return "-";
    }
    String lower = raw.toLowerCase(Locale.ROOT);
    return isApostrophe(first) ? "'" + lower.substring(1) : lower;
  }

  private static boolean isApostrophe(char c) {
    return APOSTROPHES.indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
