package readout.extract.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text, and which of them are one paragraph: those of a text that was wrapped at a
 * fixed width, as scanned and mailed texts are. Linear in the length of the text.
 */
final class Lines {
  private static final int NARROWEST = 35;
  private static final int WIDEST = 105;

  /** A stretch of the text without the space around it. */
  record Line(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private Lines() {}

  /** Paragraphs in text order, none of them empty. */
  static List<Line> paragraphs(String text) {
    List<Line> lines = new ArrayList<>();
    List<Boolean> afterGap = new ArrayList<>();
    read(text, lines, afterGap);
    boolean doubleSpaced = isDoubleSpaced(text, lines, afterGap);
    List<Line> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      int end = i + 1;
      while (end < lines.size() && (doubleSpaced || !afterGap.get(end))) {
        end++;
      }
      join(text, lines.subList(i, end), doubleSpaced, paragraphs);
      i = end;
    }
    return paragraphs;
  }

  private static void read(String text, List<Line> lines, List<Boolean> afterGap) {
    boolean gap = false;
    for (int start = 0; start <= text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      Line line = trim(text, start, end);
      if (line.length() > 0) {
        lines.add(line);
        afterGap.add(gap);
      }
      gap = line.length() == 0;
      start = end + 1;
    }
  }

  /**
   * Whether there is an empty line after every line, also within sentences: some scanned texts are
   * so.
   */
  private static boolean isDoubleSpaced(String text, List<Line> lines, List<Boolean> afterGap) {
    int gaps = 0;
    int broken = 0;
    int narrow = 0;
    for (int i = 1; i < lines.size(); i++) {
      gaps += afterGap.get(i) ? 1 : 0;
      broken += goesOn(text, lines.get(i - 1), lines.get(i)) ? 1 : 0;
      narrow += lines.get(i).length() <= WIDEST ? 1 : 0;
    }
    int pairs = lines.size() - 1;
    return pairs >= 6 && gaps * 10 >= pairs * 8 && broken * 5 >= pairs && narrow * 10 >= pairs * 9;
  }

  static Line trim(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return new Line(from, to);
  }

  /** Joins the lines of a run (no gap between them) where the break was only made by the width. */
  private static void join(String text, List<Line> run, boolean wrapped, List<Line> paragraphs) {
    int width = width(run);
    for (int i = 0; i < run.size(); ) {
      int last = i;
      while (last + 1 < run.size()
          && (isWrapped(text, run.get(last), run.get(last + 1), width)
              || (wrapped && isCut(text, run.get(last), run.get(last + 1))))) {
        last++;
      }
      paragraphs.add(new Line(run.get(i).start(), run.get(last).end()));
      i = last + 1;
    }
  }

  /** The length that nine lines of ten do not pass. */
  private static int width(List<Line> run) {
    int[] lengths = run.stream().mapToInt(Line::length).sorted().toArray();
    return lengths[(lengths.length * 9 - 1) / 10];
  }

  private static boolean isWrapped(String text, Line line, Line next, int width) {
    if (line.length() > WIDEST || startsItem(text, next)) {
      return false;
    }
    return goesOn(text, line, next)
        || Hyphens.parts(text, line.end(), next.start())
        || (width >= NARROWEST
            && width <= WIDEST
            && line.length() >= NARROWEST
            && line.length() + 1 + firstWord(text, next) > width - width / 8
            && !isHeading(text, line));
  }

  /**
   * Whether a line of a text that is known to be wrapped is the beginning of a sentence that the
   * next line goes on with: mostly small letters, and no stop.
   */
  private static boolean isCut(String text, Line line, Line next) {
    String words = text.substring(line.start(), line.end());
    if (!Character.isLetter(text.charAt(line.end() - 1)) && !words.endsWith(",")
        || startsItem(text, next)) {
      return false;
    }
    int small = 0;
    String[] all = words.split(" +");
    for (String word : all) {
      small += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return small >= 3 && small * 5 >= all.length * 3;
  }

  /** Whether the next line is plainly the rest of a sentence: no stop before it, and no capital. */
  private static boolean goesOn(String text, Line line, Line next) {
    char last = text.charAt(line.end() - 1);
    return line.length() >= NARROWEST
        && Character.isLowerCase(text.charAt(next.start()))
        && (Character.isLetterOrDigit(last) || last == ',');
  }

  private static int firstWord(String text, Line line) {
    int end = line.start();
    while (end < line.end() && text.charAt(end) > ' ') {
      end++;
    }
    return end - line.start();
  }

  /** Capitals only: a heading, however long. */
  private static boolean isHeading(String text, Line line) {
    return text.substring(line.start(), line.end()).chars().noneMatch(Character::isLowerCase);
  }

  /** A bullet or a number with its stop: "- ", "• ", "3. ", "(b) ". */
  static boolean startsItem(String text, Line line) {
    int i = line.start();
    char first = text.charAt(i);
    if ("-–—•·▪●◦>".indexOf(first) >= 0) {
      return i + 1 < line.end() && text.charAt(i + 1) == ' ';
    }
    int digits = i;
    while (digits < line.end() && digits - i < 3 && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > i
        && digits + 1 < line.end()
        && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
        && text.charAt(digits + 1) == ' ';
  }
}
