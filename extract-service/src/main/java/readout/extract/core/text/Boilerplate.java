package readout.extract.core.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what surrounds a story from the story, line by line, by the phrases of {@code
 * boilerplate.tsv}; photo captions are part of the story.
 */
final class Boilerplate {
  private static final int SHORT = 120;
  private static final int CREDIT = 70;

  /** Phrases by class; a start makes a short line boilerplate, and headings count below a story. */
  private static final PhraseTable PHRASES = PhraseTable.read("boilerplate.tsv");

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "by", "via", "for", "of", "and", "the", "from", "in", "at", "with", "de", "van", "von",
          "al", "bin");

  private static final Pattern PHONE =
      Pattern.compile("\\(?\\+?\\d{2,4}\\)?[ -]\\d{3,4}[ -]\\d{3,4}");

  private Boilerplate() {}

  /** Whether the line alone shows that it is no part of the story. */
  static boolean isBoilerplate(String line, int paragraph) {
    String lower = line.toLowerCase(Locale.ROOT);
    if (isWordless(line) || PHRASES.of("anywhere").stream().anyMatch(lower::contains)) {
      return true;
    }
    if (line.length() > SHORT) {
      return false;
    }
    return (startsShort(lower) && !isProse(line))
        || isByline(line, lower, paragraph)
        || isCredit(line, lower)
        || isAddress(line)
        || lower.startsWith("© ")
        || isBareDate(line);
  }

  /** Whether nothing of the story comes after this line. */
  static boolean isEnd(String line) {
    return line.length() <= 60
        && (PHRASES.of("ends-story").contains(heading(line)) || isAbout(line));
  }

  /** Whether this line is the heading of a list of links or sources. */
  static boolean opensList(String line) {
    return line.length() <= 60 && PHRASES.of("opens-list").contains(heading(line));
  }

  /** Whether this line is the heading of a list of what the story rests on, told in sentences. */
  static boolean opensSources(String line) {
    return line.length() <= 60 && PHRASES.of("opens-sources").contains(heading(line));
  }

  private static String heading(String line) {
    String lower = line.toLowerCase(Locale.ROOT).strip();
    return lower.endsWith(":") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /**
   * A line that was cut within a sentence, as in scanned texts: it ends in a little word or a
   * comma.
   */
  static boolean isUnfinished(String line) {
    String last = line.substring(line.lastIndexOf(' ') + 1);
    return line.endsWith(",")
        || SMALL_WORDS.contains(last)
        || last.equals("to")
        || last.equals("a");
  }

  /** "About Jane Doe": a biography follows. */
  private static boolean isAbout(String line) {
    return line.startsWith("About ")
        && line.length() < 50
        && isNames(line.substring("About ".length()))
        && !endsSentence(line);
  }

  private static boolean startsShort(String lower) {
    for (String start : PHRASES.of("starts-short-line")) {
      if (lower.startsWith(start)) {
        char last = start.charAt(start.length() - 1);
        boolean whole = lower.length() == start.length() || !Character.isLetter(last);
        if (whole || !Character.isLetter(lower.charAt(start.length()))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A line that begins like a link ("Follow", "Share", "Contact") but is a sentence of the story.
   */
  private static boolean isProse(String line) {
    int colon = line.indexOf(':');
    return endsSentence(line) && line.length() > 60 && (colon < 0 || colon > 30);
  }

  static boolean endsSentence(String line) {
    int end = line.length();
    while (end > 0 && "\"')]".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?".indexOf(line.charAt(end - 1)) >= 0;
  }

  private static boolean isByline(String line, String lower, int paragraph) {
    return paragraph < 8
        && lower.startsWith("by ")
        && line.length() < 90
        && !endsSentence(line)
        && isNames(line.substring(3));
  }

  private static boolean isCredit(String line, String lower) {
    boolean marked =
        lower.startsWith("image:")
            || lower.startsWith("photo:")
            || lower.startsWith("photo by")
            || lower.startsWith("picture:")
            || lower.startsWith("credit:")
            || lower.startsWith("(photo")
            || lower.startsWith("(image")
            || lower.startsWith("[photo");
    int colon = line.indexOf(':');
    return marked && line.length() <= CREDIT && isNames(line.substring(colon < 0 ? 0 : colon + 1));
  }

  /** Only capitalised words and the small words between them. */
  private static boolean isNames(String words) {
    for (String word : words.strip().split("[ ,/|()]+")) {
      boolean capitalised = !word.isEmpty() && !Character.isLowerCase(word.charAt(0));
      if (!word.isEmpty() && !capitalised && !SMALL_WORDS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAddress(String line) {
    boolean oneWord = line.indexOf(' ') < 0;
    return (oneWord && (line.contains("@") || line.contains("://") || line.contains("www.")))
        || (line.length() < 80 && !endsSentence(line) && PHONE.matcher(line).find());
  }

  private static boolean isBareDate(String line) {
    return line.length() < 40
        && line.chars().filter(Character::isDigit).count() >= 4
        && DatelineReader.DATE.matcher(line).matches();
  }

  /** Rules, page numbers and scanner's dirt: hardly a letter in it. */
  private static boolean isWordless(String line) {
    int letters = 0;
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      boolean letter = Character.isLetter(line.charAt(i));
      letters += letter ? 1 : 0;
      run = letter ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest < 3 || letters * 3 < line.length();
  }
}
