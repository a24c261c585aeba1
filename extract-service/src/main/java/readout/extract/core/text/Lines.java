package readout.extract.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text, and which of them are one paragraph: those of a text that was wrapped at a
 * fixed width, as scanned and mailed texts are. Linear in the length of the text.
 */
final class Lines {
  private static final int NARROWEST = 35;
  private static final int WIDEST = 120;

  /** A stretch of the text without the space around it. */
  record Line(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private Lines() {}

  /** Paragraphs in text order, none of them empty. */
  static List<Line> paragraphs(String text) {
    List<Line> paragraphs = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    for (int start = 0; start <= text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      Line line = trim(text, start, end);
      if (line.length() == 0) {
        join(text, run, paragraphs);
      } else {
        run.add(line);
      }
      start = end + 1;
    }
    join(text, run, paragraphs);
    return paragraphs;
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

  /**
   * Joins the lines of a run (no empty line between them) where the break was only made by the
   * width; empties it.
   */
  private static void join(String text, List<Line> run, List<Line> paragraphs) {
    int width = run.stream().mapToInt(Line::length).max().orElse(0);
    for (int i = 0; i < run.size(); ) {
      int last = i;
      while (last + 1 < run.size() && isWrapped(text, run.get(last), run.get(last + 1), width)) {
        last++;
      }
      paragraphs.add(new Line(run.get(i).start(), run.get(last).end()));
      i = last + 1;
    }
    run.clear();
  }

  private static boolean isWrapped(String text, Line line, Line next, int width) {
    if (line.length() > WIDEST || startsItem(text, next)) {
      return false;
    }
    char last = text.charAt(line.end() - 1);
    if (Character.isLowerCase(text.charAt(next.start()))
        && (Character.isLetter(last) || last == ',')) {
      return line.length() >= NARROWEST;
    }
    return width >= NARROWEST
        && width <= WIDEST
        && line.length() >= NARROWEST
        && line.length() + 1 + firstWord(text, next) > width - width / 8
        && !isHeading(text, line);
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
