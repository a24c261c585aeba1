package readout.query.merge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import readout.contracts.EventDate;

/**
 * The days an event may have been on.
 *
 * @param basis what the days rest on; both days are null exactly when it is {@link Basis#NOTHING}
 */
record Span(@Nullable LocalDate earliest, @Nullable LocalDate latest, Basis basis) {

  /** What is known of the time. */
  enum Basis {
    /** The text tells it. */
    STATED,
    /** Only when it was reported is known: news is of the last days or the next weeks. */
    REPORTED,
    NOTHING
  }

  /**
   * A summit lasts that long; what is said of a longer time does not tell one event from the next.
   */
  private static final long PRECISE_DAYS = 10;

  private static final long A_YEAR = 366;
  private static final long NEWS_DAYS = 4;
  private static final long PLAN_DAYS = 45;

  static final Span UNKNOWN = new Span(null, null, Basis.NOTHING);

  /**
   * @param date as reported, or null
   * @param published the day of the report, or null
   * @param ahead whether the event was then still to come
   */
  static Span of(@Nullable EventDate date, @Nullable LocalDate published, boolean ahead) {
    if (date != null) {
      return new Span(date.earliest(), date.latest(), Basis.STATED);
    }
    if (published == null) {
      return UNKNOWN;
    }
    return ahead
        ? new Span(published, published.plusDays(PLAN_DAYS), Basis.REPORTED)
        : new Span(published.minusDays(NEWS_DAYS), published.plusDays(1), Basis.REPORTED);
  }

  boolean stated() {
    return basis == Basis.STATED;
  }

  /** Stated, and to a few days. */
  boolean precise() {
    return stated() && days() <= PRECISE_DAYS;
  }

  boolean oneDay() {
    return stated() && days() == 1;
  }

  /** The years of a time that the text tells, unless it is longer than one. */
  List<Integer> years() {
    return earliest != null && latest != null && stated() && days() <= A_YEAR
        ? IntStream.rangeClosed(earliest.getYear(), latest.getYear()).boxed().toList()
        : List.of();
  }

  private long days() {
    return earliest == null || latest == null
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(earliest, latest) + 1;
  }

  /** Days between the two, 0 when they overlap; {@link Long#MAX_VALUE} when one is not known. */
  long distance(Span other) {
    if (earliest == null || latest == null || other.earliest == null || other.latest == null) {
      return Long.MAX_VALUE;
    }
    if (latest.isBefore(other.earliest)) {
      return ChronoUnit.DAYS.between(latest, other.earliest);
    }
    return other.latest.isBefore(earliest) ? ChronoUnit.DAYS.between(other.latest, earliest) : 0;
  }

  boolean overlaps(Span other) {
    return distance(other) == 0;
  }

  /** Whether it begins after the other has ended. */
  boolean after(Span other) {
    return earliest != null && other.latest != null && earliest.isAfter(other.latest);
  }
}
