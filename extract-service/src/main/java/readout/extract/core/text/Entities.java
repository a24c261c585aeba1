package readout.extract.core.text;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what is left of a web page's markup out of a text, unit for unit: entities become the mark
 * that they stand for, tags become spaces, or the end of a line where they end a paragraph.
 */
final class Entities {

  private static final Pattern ENTITY = Pattern.compile("&(#?[A-Za-z0-9]{2,8});");
  private static final Pattern TAG =
      Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,9})(?:\\s[^<>]{0,300})?/?>");
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?i)p|br|div|li|ul|ol|h\\d|tr|table|blockquote|figcaption|hr");

  private static final Map<String, Character> MARKS =
      Map.ofEntries(
          Map.entry("nbsp", ' '),
          Map.entry("amp", '&'),
          Map.entry("quot", '"'),
          Map.entry("apos", '\''),
          Map.entry("lsquo", '\''),
          Map.entry("rsquo", '\''),
          Map.entry("ldquo", '"'),
          Map.entry("rdquo", '"'),
          Map.entry("ndash", '-'),
          Map.entry("mdash", '-'),
          Map.entry("hellip", ' '),
          Map.entry("lt", '<'),
          Map.entry("gt", '>'));

  private static final String APOSTROPHES = "'\u2019";
  private static final int LARGEST = 5;

  private Entities() {}

  /** The text without markup, as long as before; linear in its length. */
  static String plain(String text) {
    if (text.indexOf('&') < 0 && text.indexOf('<') < 0) {
      return text;
    }
    char[] plain = text.toCharArray();
    Matcher entity = ENTITY.matcher(text);
    while (entity.find()) {
      char mark = mark(entity.group(1));
      if (mark != 0) {
        boolean opens = entity.start() == 0 || text.charAt(entity.start() - 1) <= ' ';
        boolean touches = opens || APOSTROPHES.indexOf(mark) >= 0;
        Arrays.fill(plain, entity.start(), entity.end(), ' ');
        plain[touches ? entity.end() - 1 : entity.start()] = mark;
      }
    }
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      Arrays.fill(plain, tag.start(), tag.end(), ' ');
      if (PARAGRAPH.matcher(tag.group(1)).matches()) {
        plain[tag.start()] = '\n';
      }
    }
    return new String(plain);
  }

  private static char mark(String name) {
    if (name.startsWith("#") && name.length() - 1 <= LARGEST && name.substring(1).matches("\\d+")) {
      int code = Integer.parseInt(name.substring(1));
      return code >= ' ' && code <= Character.MAX_VALUE && !Character.isSurrogate((char) code)
          ? (char) code
          : 0;
    }
    Character mark = MARKS.get(name);
    return mark == null ? 0 : mark;
  }
}
