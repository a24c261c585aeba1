package readout.extract.core.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what surrounds a story from the story, line by line. The lists are of phrases seen at the
 * head and foot of news pages, press releases and scanned papers; photo captions are part of the
 * story.
 */
final class Boilerplate {
  private static final int SHORT = 120;
  private static final int CREDIT = 70;

  /** A line that begins so is boilerplate when it is short. */
  private static final List<String> SHORT_STARTS =
      List.of(
          "source:",
          "sources:",
          "original source",
          "related:",
          "related story",
          "related stories",
          "read:",
          "read more",
          "read also",
          "also read",
          "see also",
          "watch:",
          "listen:",
          "more:",
          "more on",
          "more from",
          "more about",
          "contact:",
          "contacts:",
          "contact us",
          "media contact",
          "media enquiries",
          "media inquiries",
          "press contact",
          "further information:",
          "for further information",
          "for more information",
          "enquiries:",
          "published in ",
          "published:",
          "posted in",
          "posted by",
          "posted on",
          "filed under",
          "tags:",
          "topics:",
          "categories:",
          "category:",
          "tagged",
          "share",
          "tweet",
          "follow us",
          "follow ",
          "like us",
          "sign up",
          "subscribe",
          "log in",
          "login",
          "register",
          "copyright",
          "(c)",
          "©",
          "all rights reserved",
          "terms of",
          "privacy policy",
          "click here",
          "click to",
          "tap here",
          "view all",
          "view comments",
          "leave a ",
          "comments",
          "comment on",
          "add a comment",
          "post a comment",
          "save my name",
          "your email",
          "required fields",
          "email:",
          "e-mail:",
          "phone:",
          "telephone:",
          "tel:",
          "tel.",
          "fax:",
          "facsimile:",
          "website:",
          "web:",
          "http:",
          "https:",
          "www.",
          "advertisement",
          "advertising",
          "story continues",
          "continue reading",
          "scroll to",
          "back to top",
          "skip to",
          "home >",
          "last updated",
          "updated:",
          "updated on",
          "first published",
          "page ",
          "print this",
          "reporting by",
          "editing by",
          "edited by",
          "writing by",
          "additional reporting",
          "compiled by",
          "translated by",
          "with input from",
          "with inputs from",
          "produced by",
          "authorised by",
          "authorized by",
          "download",
          "loading",
          "archives",
          "most read",
          "most popular",
          "trending",
          "recommended",
          "editor's picks",
          "editors' picks",
          "you may also",
          "next article",
          "previous article",
          "next post",
          "previous post",
          "enable javascript",
          "this website",
          "this site",
          "we use cookies",
          "cookie",
          "photo gallery",
          "ends",
          "[ends]",
          "- ends",
          "-ends",
          "###",
          "/public release",
          "to view the full",
          "newsletter",
          "donate",
          "support our",
          "support independent",
          "image source",
          "image credit",
          "photo credit",
          "picture credit",
          "image caption");

  /** A line that has one of these is boilerplate, whatever its length. */
  private static final List<String> ANYWHERE =
      List.of(
          "all rights reserved",
          "leave a reply",
          "your email address will not be published",
          "required fields are marked",
          "enable javascript",
          "javascript is",
          "browser does not support",
          "accept cookies",
          "use of cookies",
          "uses cookies",
          "privacy policy",
          "terms of service",
          "terms of use",
          "terms and conditions",
          "may not be reproduced",
          "may not be published, broadcast",
          "subscribe to our",
          "sign up for our",
          "sign up to our",
          "view all posts by",
          "click here to",
          "follow us on",
          "join our telegram",
          "whatsapp channel",
          "download our app",
          "share this article",
          "share on facebook",
          "share on twitter",
          "this material may not be");

  /**
   * A heading after which nothing of the story comes, if it stands in the lower half of the text.
   */
  private static final Set<String> ENDS =
      Set.of(
          "leave a reply",
          "leave a comment",
          "comments",
          "post a comment",
          "add a comment",
          "about the author",
          "about author",
          "about the authors",
          "about us",
          "popular news",
          "top stories",
          "latest news",
          "more news",
          "most read",
          "most popular",
          "you may also like",
          "recommended stories",
          "news archive",
          "note to editors",
          "notes to editors",
          "media contacts",
          "media contact",
          "media inquiries",
          "media enquiries",
          "contact",
          "contacts",
          "facebook comments",
          "recommend news to friend",
          "# # #",
          "###");

  /** A heading of a list that is no part of the story, under the same condition. */
  private static final Set<String> LISTS =
      Set.of(
          "related",
          "related articles",
          "related news",
          "related stories",
          "related posts",
          "related links",
          "related topics",
          "related content",
          "other articles",
          "more stories",
          "more on this story",
          "read next",
          "read more",
          "recommended",
          "see also",
          "share this",
          "share this article",
          "tags",
          "keywords",
          "links",
          "editor's picks",
          "trending");

  /** A heading of the story's own sources, under the same condition. */
  private static final Set<String> SOURCES =
      Set.of(
          "sources",
          "references",
          "notes",
          "footnotes",
          "external links",
          "further reading",
          "bibliography",
          "citations");

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
    if (isWordless(line) || ANYWHERE.stream().anyMatch(lower::contains)) {
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
    return line.length() <= 60 && (ENDS.contains(heading(line)) || isAbout(line));
  }

  /** Whether this line is the heading of a list of links or sources. */
  static boolean opensList(String line) {
    return line.length() <= 60 && LISTS.contains(heading(line));
  }

  /** Whether this line is the heading of a list of what the story rests on, told in sentences. */
  static boolean opensSources(String line) {
    return line.length() <= 60 && SOURCES.contains(heading(line));
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
    for (String start : SHORT_STARTS) {
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
