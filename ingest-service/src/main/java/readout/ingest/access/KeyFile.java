package readout.ingest.access;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The file of keys: on each line {@code FEED NAME sha256:HASH}, then the time in UTC where it
 * expires, then its scopes with commas between where it has others than {@link Scope#OF_A_FEED}.
 * Empty lines, and those that begin with #, mean nothing. What is wrong is told by the line's
 * number and never by what it says, since that may be a key itself.
 */
final class KeyFile {

  /** Each request is compared with all. */
  private static final int MOST = 1000;

  private static final Pattern LINE =
      Pattern.compile(
          "(?<feed>%1$s)\\s+(?<name>%1$s)\\s+sha256:(?<hash>[0-9a-f]{64})".formatted(FeedName.FORM)
              + "(?:\\s+(?<expires>[0-9]\\S*))?(?:\\s+(?<scopes>[a-z]\\S*))?");

  private KeyFile() {}

  /** The line that lets a key in. */
  static String line(AccessKey key) {
    String line = key.feed() + " " + key.name() + " sha256:" + key.hash();
    String timed = key.expires() == null ? line : line + " " + key.expires();
    return key.scopes().equals(Scope.OF_A_FEED) ? timed : timed + " " + words(key.scopes());
  }

  private static String words(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(","));
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
      if (!known.add(key.toString()) || !known.add(key.hash())) {
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
          "line %d is not: FEED NAME sha256:HASH [2027-01-31T00:00:00Z] [post,withdraw]"
              .formatted(number));
    }
    return new AccessKey(
        parts.group("feed"),
        parts.group("name"),
        parts.group("hash"),
        expires(number, parts.group("expires")),
        scopes(number, parts.group("scopes")));
  }

  private static @Nullable Instant expires(int number, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new KeyFileException("line " + number + ": no time as 2027-01-31T00:00:00Z");
    }
  }

  private static Set<Scope> scopes(int number, @Nullable String text) {
    if (text == null) {
      return Scope.OF_A_FEED;
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : text.split(",", -1)) {
      scopes.add(
          Scope.parse(word)
              .orElseThrow(
                  () ->
                      new KeyFileException(
                          "line %d: its scopes are not of %s"
                              .formatted(number, words(Set.of(Scope.values()))))));
    }
    return scopes;
  }
}
