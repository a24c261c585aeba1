package readout.extract.core.time;

import java.util.Set;

/**
 * A word, number or mark of a sentence.
 *
 * @param lower the text in lower case, dashes as "-" and apostrophes as "'"
 * @param start UTF-16 offset in the sentence
 * @param glued whether nothing stands between it and the one before
 */
record Word(String text, String lower, int start, int end, Type type, boolean glued) {

  enum Type {
    LETTERS,
    NUMBER,
    /** "23rd". */
    ORDINAL,
    /** "1,500", "2.5": never part of a date. */
    QUANTITY,
    MARK,
    /** Before the first and after the last word. */
    NONE
  }

  static final Word NONE = new Word("", "", 0, 0, Type.NONE, false);

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean isIn(Set<String> words) {
    return words.contains(lower);
  }

  boolean isLetters() {
    return type == Type.LETTERS;
  }

  boolean isCapital() {
    return type == Type.LETTERS && Character.isUpperCase(text.charAt(0));
  }

  boolean isLowerCase() {
    return type == Type.LETTERS && Character.isLowerCase(text.charAt(0));
  }

  /** The plain number, or -1 where this is none or has more than four digits. */
  int number() {
    return type == Type.NUMBER && lower.length() <= 4 ? Integer.parseInt(lower) : -1;
  }

  /** A day of a month, "5" or "5th", or -1. */
  int dayNumber() {
    String digits = type == Type.ORDINAL ? lower.substring(0, lower.length() - 2) : lower;
    if ((type != Type.NUMBER && type != Type.ORDINAL) || digits.length() > 2) {
      return -1;
    }
    int day = Integer.parseInt(digits);
    return day >= 1 && day <= 31 ? day : -1;
  }

  /** A year of four digits, or -1. */
  int yearNumber() {
    int year = lower.length() == 4 ? number() : -1;
    return year >= 1500 && year <= 2150 ? year : -1;
  }
}
