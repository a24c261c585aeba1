package readout.query.api;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code If-None-Match} (RFC 9110, section 13.1.2).
 *
 * @param tags the opaque tags, quotes included: they are compared weakly, so it does not matter
 *     that a compressing proxy made one weak
 * @param any whether any representation is meant
 */
record IfNoneMatch(Set<String> tags, boolean any) {

  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"\\x00-\\x20\\x7f]*\")");

  private static final char DELETE = '\u007f';

  /** Nothing where there is no such header; what is no tag in it is left out. */
  static IfNoneMatch of(@Nullable String header) {
    if (header == null) {
      return new IfNoneMatch(Set.of(), false);
    }
    if (isOneTag(header)) {
      return new IfNoneMatch(Set.of(header), false);
    }
    Set<String> tags =
        TAG.matcher(header)
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toUnmodifiableSet());
    return new IfNoneMatch(tags, isAny(header));
  }

  /** Whether the header means any representation, with no need to look for tags. */
  static boolean isAny(@Nullable String header) {
    return header != null && header.strip().equals("*");
  }

  /** As most send it: what they were answered, and nothing else. */
  private static boolean isOneTag(String header) {
    int last = header.length() - 1;
    return last > 0
        && header.charAt(0) == '"'
        && header.indexOf('"', 1) == last
        && header.chars().allMatch(c -> c > ' ' && c != DELETE);
  }

  boolean names(String tag) {
    return tags.contains(tag);
  }
}
