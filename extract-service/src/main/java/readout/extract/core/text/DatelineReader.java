package readout.extract.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a dateline at a paragraph's beginning. Its parts, between commas and brackets, are place
 * names, a date and the agency; one of capitals, date, agency or a dash after one short place is
 * asked for, so that a sentence is not taken for one.
 */
final class DatelineReader {
  private static final int LONGEST = 110;
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
          + "|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\\.?";
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
  private static final String WEEKDAY =
      "(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\\.?";

  /**
   * A date, whole: "March 12", "12 March 2011", "Nov. 3, 2005", "Saturday, December 21, 2019",
   * "2019-12-21".
   */
  static final Pattern DATE =
      Pattern.compile(
          "(?:"
              + WEEKDAY
              + ",? )?(?:"
              + MONTH
              + " "
              + DAY
              + "(?:,? \\d{4})?|"
              + DAY
              + "(?: of)? "
              + MONTH
              + "(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})");

  /** What a line of a timeline starts with: a date, a month of a year, a year or a part of one. */
  static final Pattern TIME =
      Pattern.compile(
          DATE.pattern()
              + "|(?:(?:Early|Late|Mid|Spring|Summer|Autumn|Fall|Winter)[- ])?(?:"
              + MONTH
              + " )?\\d{4}(?:[-\u2013]\\d{2,4})?\\b");

  private static final Pattern WEEKDAY_ALONE = Pattern.compile(WEEKDAY);

  private static final Set<String> NO_PLACES =
      Set.of(
          "UPDATE",
          "BREAKING",
          "RELATED",
          "READ",
          "READ MORE",
          "WATCH",
          "LISTEN",
          "PHOTOS",
          "VIDEO",
          "JOURNALIST",
          "REPORTER",
          "INTERVIEWER",
          "QUESTION",
          "ANSWER",
          "Q",
          "A",
          "NOTE",
          "ENDS",
          "END",
          "EDITOR'S NOTE",
          "ANALYSIS",
          "OPINION",
          "EXPLAINER",
          "FACTBOX",
          "TIMELINE",
          "EXCLUSIVE",
          "CONTACT",
          "SUBJECT",
          "FROM",
          "TO",
          "DATE",
          "CC",
          "PRIME MINISTER",
          "PRESIDENT",
          "MINISTER",
          "SOURCE",
          "MEDIA CONTACT",
          "Updated",
          "Published",
          "Posted",
          "TOPICS",
          "TAGS",
          "ALSO READ",
          "SEE ALSO",
          "LIVE",
          "CORRECTION");

  private final String text;
  private final int start;
  private final int limit;
  private final int blockEnd;

  private DatelineReader(String text, int start, int blockEnd) {
    this.text = text;
    this.start = start;
    this.blockEnd = blockEnd;
    this.limit = Math.min(blockEnd, start + LONGEST);
  }

  /** The dateline at the beginning of the given stretch of normalised text, or null. */
  static @Nullable Dateline read(String text, int start, int end) {
    return new DatelineReader(text, start, end).read();
  }

  private @Nullable Dateline read() {
    if (start >= limit || !Character.isLetter(text.charAt(start))) {
      return null;
    }
    for (int i = start + 1; i < limit; i++) {
      int after = afterSeparator(i);
      if (after > i) {
        return parse(i, after, text.charAt(i) == ':');
      }
      if (".;!?\"\n".indexOf(text.charAt(i)) >= 0 && !isAbbreviated(i)) {
        return null;
      }
    }
    return blockEnd < start + LONGEST ? parse(blockEnd, blockEnd, true) : null;
  }

  /**
   * The stop of "Nov. 3", of "St. Petersburg" or of "UzDaily.com": what follows is not the next
   * sentence.
   */
  private boolean isAbbreviated(int stop) {
    if (text.charAt(stop) != '.') {
      return false;
    }
    int word = stop;
    while (word > start && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    boolean inside = stop + 1 < limit && Character.isLetterOrDigit(text.charAt(stop + 1));
    return inside || (stop - word <= 5 && Character.isUpperCase(text.charAt(word)));
  }

  /**
   * Where the text goes on if a dash or colon that can end a dateline begins at the given offset;
   * else the offset.
   */
  private int afterSeparator(int i) {
    char c = text.charAt(i);
    boolean spaced = text.charAt(i - 1) == ' ';
    boolean separator =
        c == '\u2014'
            || c == '\u2013'
            || (c == '-' && (spaced || next(i) == '-') && (next(i) == ' ' || next(i) == '-'))
            || (c == ':' && next(i) == ' ');
    if (!separator) {
      return i;
    }
    int after = i + 1;
    while (after < blockEnd && " -\u2013\u2014".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    return after;
  }

  private char next(int i) {
    return i + 1 < blockEnd ? text.charAt(i + 1) : ' ';
  }

  /** What the parts of a dateline turned out to be. */
  private static final class Parts {
    final List<String> places = new ArrayList<>();
    @Nullable String date;
    boolean agency;
  }

  private @Nullable Dateline parse(int separator, int after, boolean weakSeparator) {
    Parts parts = new Parts();
    String rest = text.substring(start, separator).strip();
    Matcher date = DATE.matcher(rest);
    if (date.find()) {
      parts.date = date.group();
      rest = rest.substring(0, date.start()) + "," + rest.substring(date.end());
    }
    for (String part : rest.split("[,/]", -1)) {
      if (!read(part.strip(), parts)) {
        return null;
      }
    }
    return accept(parts, separator, after, weakSeparator) ? dateline(parts, after) : null;
  }

  private Dateline dateline(Parts parts, int after) {
    String place = parts.places.isEmpty() ? null : String.join(", ", parts.places);
    return new Dateline(start, after, place, parts.date);
  }

  private static boolean read(String part, Parts parts) {
    int bracket = part.indexOf('(');
    if (bracket >= 0 && part.endsWith(")") && !hasDigit(part)) {
      parts.agency = true;
      return bracket == 0 || read(part.substring(0, bracket).strip(), parts);
    }
    if (part.isEmpty() || WEEKDAY_ALONE.matcher(part).matches() || isYear(part)) {
      return true;
    }
    if (isName(part) && parts.places.size() < 3) {
      if (parts.date != null && parts.places.size() > 0 && part.equals("Reuters")) {
        parts.agency = true;
      } else {
        parts.places.add(part);
      }
      return true;
    }
    return false;
  }

  private static boolean isYear(String part) {
    return part.length() == 4 && part.chars().allMatch(Character::isDigit);
  }

  private static boolean hasDigit(String part) {
    return part.chars().anyMatch(Character::isDigit);
  }

  private static boolean isName(String part) {
    String[] words = part.split(" +");
    if (words.length > 4 || NO_PLACES.contains(part) || hasDigit(part)) {
      return false;
    }
    for (String word : words) {
      boolean small = Set.of("of", "de", "la", "el", "al", "the", "and", "do", "da").contains(word);
      if (!small && !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return Character.isUpperCase(part.charAt(0));
  }

  private boolean accept(Parts parts, int separator, int after, boolean weakSeparator) {
    if (parts.places.isEmpty()) {
      return parts.date != null && separator == blockEnd;
    }
    boolean strong = parts.agency || parts.date != null;
    String place = parts.places.get(0);
    boolean capitals = place.length() > 2 && place.equals(place.toUpperCase(Locale.ROOT));
    if (separator == blockEnd) {
      return strong && (capitals || parts.agency);
    }
    boolean sentenceFollows = after < blockEnd && !Character.isLowerCase(text.charAt(after));
    boolean spaced = text.charAt(separator - 1) == ' ' || text.charAt(separator) == '\u2014';
    return sentenceFollows
        && (strong
            || (capitals && (weakSeparator || spaced))
            || (!weakSeparator && spaced && after > separator + 1 && place.split(" ").length <= 2));
  }
}
