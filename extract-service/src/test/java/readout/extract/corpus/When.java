package readout.extract.corpus;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When, as a gold record has it: a day, a month, a year, or two of them with a slash between.
 *
 * @param value null where the text does not say
 */
record When(@Nullable String value, @Nullable String precision) {

  private static final int YEAR = 4;
  private static final int MONTH = 7;

  boolean isKnown() {
    return value != null;
  }

  /** The first day it may mean. */
  LocalDate first() {
    String point = point(0);
    return switch (point.length()) {
      case YEAR -> LocalDate.of(Integer.parseInt(point), 1, 1);
      case MONTH -> YearMonth.parse(point).atDay(1);
      default -> LocalDate.parse(point);
    };
  }

  /** The last day it may mean. */
  LocalDate last() {
    String point = point(1);
    return switch (point.length()) {
      case YEAR -> LocalDate.of(Integer.parseInt(point), 12, 31);
      case MONTH -> YearMonth.parse(point).atEndOfMonth();
      default -> LocalDate.parse(point);
    };
  }

  /** Whether both are known and some day may be meant by both. */
  boolean isCompatible(When other) {
    return isKnown()
        && other.isKnown()
        && !other.first().isAfter(last())
        && !first().isAfter(other.last());
  }

  /** Whether both are known and exclude each other. */
  boolean contradicts(When other) {
    return isKnown() && other.isKnown() && !isCompatible(other);
  }

  boolean isSame(When other) {
    return isKnown()
        && other.isKnown()
        && first().equals(other.first())
        && last().equals(other.last());
  }

  private String point(int index) {
    String[] points = value == null ? new String[0] : value.split("/", -1);
    if (points.length == 0) {
      throw new IllegalStateException("no date");
    }
    return points[Math.min(index, points.length - 1)];
  }
}
