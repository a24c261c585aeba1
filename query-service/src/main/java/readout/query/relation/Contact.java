package readout.query.relation;

import org.jspecify.annotations.Nullable;

/**
 * How often two have met, and plan to.
 *
 * @param held meetings, undated ones among them
 * @param planned meetings whose day is not over, or not told
 * @param first of those held that are dated, or null
 * @param last of the same, or null
 * @param next of those planned that are dated, or null
 */
public record Contact(
    long held,
    long planned,
    @Nullable Occasion first,
    @Nullable Occasion last,
    @Nullable Occasion next) {

  /** They never met, and do not plan to. */
  public static final Contact NONE = new Contact(0, 0, null, null, null);

  /** Meetings of either kind. */
  public long count() {
    return held + planned;
  }

  /** With one meeting more. */
  public Contact with(Encounter meeting) {
    Occasion occasion = meeting.occasion().orElse(null);
    return meeting.phase() == Phase.HELD
        ? new Contact(held + 1, planned, earlier(first, occasion), later(last, occasion), next)
        : new Contact(held, planned + 1, first, last, earlier(next, occasion));
  }

  private static @Nullable Occasion earlier(@Nullable Occasion one, @Nullable Occasion other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static @Nullable Occasion later(@Nullable Occasion one, @Nullable Occasion other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }
}
