package readout.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Text that JSON in UTF-8 can carry and a database can keep: no NUL, which PostgreSQL refuses, and
 * no half of a surrogate pair, which UTF-8 has no bytes for.
 */
final class PlainText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final int SHOWN = 40;

  private PlainText() {}

  static boolean isSound(String text) {
    return firstUnsound(text, 0) < 0;
  }

  /** The text with U+FFFD for each unit that is not sound; its length and offsets stay. */
  static String sound(String text) {
    int at = firstUnsound(text, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder sound = new StringBuilder(text);
    for (; at >= 0; at = firstUnsound(text, at + 1)) {
      sound.setCharAt(at, REPLACEMENT);
    }
    return sound.toString();
  }

  /** The beginning of a value, fit for a message: one line, at most 40 units. */
  static String shown(@Nullable Object value) {
    String text = sound(String.valueOf(value)).replaceAll("\\p{Cntrl}", " ");
    return text.length() <= SHOWN ? text : sound(text.substring(0, SHOWN)) + "…";
  }

  private static int firstUnsound(String text, int from) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      char unit = text.charAt(i);
      if (unit > 0 && unit < Character.MIN_SURROGATE) {
        continue; // nearly all of an article
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (unit == 0 || Character.isSurrogate(unit)) {
        return i;
      }
    }
    return -1;
  }
}
