package readout.query.access;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file of keys: on each line {@code NAME sha256:HASH} and, where it expires, the time in UTC.
 * Empty lines, and those that begin with #, mean nothing. What is wrong is told by the line's
 * number and never by what it says, since that may be a key itself.
 */
final class KeyFile {

  /** Each request is compared with all. */
  private static final int MOST = 1000;

  private static final Pattern LINE =
      Pattern.compile(
          "(?<name>"
              + AccessKey.NAME
              + ")\\s+sha256:(?<hash>[0-9a-f]{64})(?:\\s+(?<expires>\\S+))?");

  private KeyFile() {}

  /** The line that lets a key in. */
  static String line(AccessKey key) {
    String line = key.name() + " sha256:" + key.hash();
    return key.expires() == null ? line : line + " " + key.expires();
  }

  /** In the order of the lines. */
  static List<AccessKey> parse(String text) {
    List<AccessKey> keys = new ArrayList<>();
    Set<String> known = new HashSet<>();
    int number = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      AccessKey key = key(number, line);
      if (!known.add(key.name()) || !known.add(key.hash())) {
        throw new KeyFileException("line " + number + ": its name or its key is there already");
      }
      keys.add(key);
    }
    if (keys.size() > MOST) {
      throw new KeyFileException("more than " + MOST + " keys: " + keys.size());
    }
    return List.copyOf(keys);
  }

  private static AccessKey key(int number, String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new KeyFileException(
          "line %d is not: NAME sha256:HASH, with a time as 2027-01-31T00:00:00Z where it expires"
              .formatted(number));
    }
    return new AccessKey(
        parts.group("name"), parts.group("hash"), expires(number, parts.group("expires")));
  }

  private static @Nullable Instant expires(int number, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new KeyFileException("line " + number + ": no time as 2027-01-31T00:00:00Z");
    }
  }
}
