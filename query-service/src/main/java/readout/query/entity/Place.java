package readout.query.entity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import readout.query.event.EntityId;

/**
 * A place in the list of people: by a name's words, then by its id. It names a place and not a
 * person, so it stays good when that person goes.
 */
public record Place(String words, EntityId form) {

  /** By the bytes of UTF-8, then by the id. */
  public static final Comparator<Place> IN_ORDER =
      Comparator.comparing(
              (Place place) -> place.words().getBytes(StandardCharsets.UTF_8),
              Arrays::compareUnsigned)
          .thenComparing(Place::form);

  private static final int LONGEST = 100;

  /** That of a person under this name. */
  public static Place of(Appearance appearance) {
    String words = String.join(" ", appearance.known());
    int end =
        words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
    return new Place(words.substring(0, end), appearance.form());
  }
}
