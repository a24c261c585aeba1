package readout.extract.core.entity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;

/**
 * What the words around a name say of its bearer.
 *
 * @param from index of the title's first token, or of the name's when there is no title before it
 */
record Title(@Nullable String role, @Nullable Affiliation affiliation, int from) {

  private static final Pattern COUNTERPART =
      Pattern.compile("(?i)\\b(?:counterparts?|colleagues?|peers?|homologues?|opposite number)\\b");

  /** Whether it only says that the office is the same as somebody else's. */
  boolean shared() {
    return role != null && COUNTERPART.matcher(role).find();
  }
}
