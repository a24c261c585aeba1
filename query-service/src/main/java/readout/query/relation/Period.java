package readout.query.relation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that are asked for, both ends included; null where it has no end. What is undated is in
 * none but {@link #ALWAYS}.
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Also what is undated. */
  public static final Period ALWAYS = new Period(null, null);

  /** Refuses an end before the start. */
  public Period {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("period ends before it begins: " + from + " to " + to);
    }
  }

  /** Whether it has no end on either side. */
  public boolean isAlways() {
    return from == null && to == null;
  }

  /** Whether what is dated so may have been in it. */
  public boolean overlaps(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    return isAlways()
        || (earliest != null
            && latest != null
            && (from == null || !latest.isBefore(from))
            && (to == null || !earliest.isAfter(to)));
  }
}
