package readout.extract.core.time;

import org.jspecify.annotations.Nullable;

/** Finds the name of a month, or of a year after it, at a word. */
final class MonthNames {

  private MonthNames() {}

  /** A value and the word after it. */
  record Found<T>(T value, int end) {}

  /** "March", "Sept.", "Sept"; the abbreviations only where {@code shortToo}. */
  static @Nullable Found<Integer> month(Words words, int at, boolean shortToo) {
    Word word = words.at(at);
    int month = Lexicon.month(word);
    if (month == 5 && words.at(at + 1).is("day") && words.at(at + 1).isCapital()) {
      return null;
    }
    if (month > 0) {
      return new Found<>(month, at + 1);
    }
    int abbreviated = shortToo ? Lexicon.shortMonth(word) : 0;
    if (abbreviated == 0) {
      return null;
    }
    boolean dot = words.at(at + 1).is(".") && words.at(at + 1).glued();
    return new Found<>(abbreviated, dot ? at + 2 : at + 1);
  }

  /** ", 2025", "of last year", "this year"; where there is none, no year and the same word. */
  static Found<YearReference> year(Words words, int at) {
    Found<YearReference> none = new Found<>(YearReference.NONE, at);
    int from = words.at(at).is(",") || words.at(at).is("of") || words.at(at).is("in") ? at + 1 : at;
    Word word = words.at(from);
    if (word.yearNumber() > 0 && !isCount(words, from)) {
      return new Found<>(YearReference.of(word.number()), from + 1);
    }
    boolean comma = words.at(at).is(",");
    if (comma || !words.at(from + 1).is("year") || words.at(from + 2).is("'s")) {
      int sameYear = words.at(at).is("of") && words.are(from, "the", "same", "year") ? 3 : 0;
      return sameYear > 0 ? new Found<>(YearReference.ANCHORED, from + sameYear) : none;
    }
    return switch (word.lower()) {
      case "last" -> new Found<>(YearReference.relative(-1), from + 2);
      case "this" -> new Found<>(YearReference.relative(0), from + 2);
      case "next" -> new Found<>(YearReference.relative(1), from + 2);
      case "that" -> new Found<>(YearReference.ANCHORED, from + 2);
      case "the" -> words.at(at).is("of") ? new Found<>(YearReference.relative(0), from + 2) : none;
      default -> none;
    };
  }

  private static boolean isCount(Words words, int at) {
    Word next = words.at(at + 1);
    boolean attached = next.glued() && next.type() == Word.Type.MARK;
    boolean time = next.is(":") && words.at(at + 2).glued();
    return attached && (next.is("%") || time || next.is("+"));
  }
}
