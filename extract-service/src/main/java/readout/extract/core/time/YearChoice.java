package readout.extract.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import readout.contracts.Precision;
import readout.extract.core.time.DateResolver.Context;

/** Finds the year of something that comes once a year. */
final class YearChoice {

  /**
   * What is nearly a year off in the tense's direction would be written with its year; the tense is
   * then taken to be wrong. In days; less for a day ahead than for one gone by.
   */
  private static final int TOO_FAR = 325;

  private static final int TOO_FAR_AHEAD = 290;

  /** Within so many days a weekday that fits decides the year; beyond, it is taken to be wrong. */
  private static final int NEAR = 200;

  private final Context context;
  private final IntFunction<@Nullable Extent> inYear;

  YearChoice(Context context, IntFunction<@Nullable Extent> inYear) {
    this.context = context;
    this.inYear = inYear;
  }

  @Nullable Extent choose(YearReference year, @Nullable DayOfWeek weekday) {
    LocalDate published = context.published();
    return switch (year.sort()) {
      case GIVEN -> inYear.apply(year.value());
      case OFFSET -> published == null ? null : inYear.apply(published.getYear() + year.value());
      case ANCHORED -> anchored(context.previous());
      case DIRECTION -> published == null ? null : beyond(published, year.value());
      case LEFT_OUT -> leftOut(published, weekday);
    };
  }

  private @Nullable Extent anchored(@Nullable ResolvedDate previous) {
    boolean oneYear =
        previous != null && previous.earliest().getYear() == previous.latest().getYear();
    return previous == null || !oneYear ? null : inYear.apply(previous.earliest().getYear());
  }

  private @Nullable Extent leftOut(@Nullable LocalDate published, @Nullable DayOfWeek weekday) {
    Integer headingYear = context.headingYear();
    if (headingYear != null) {
      return inYear.apply(headingYear);
    }
    if (published == null) {
      return null;
    }
    Extent chosen = byTense(published);
    if (weekday == null || chosen == null || fits(chosen, weekday)) {
      return chosen;
    }
    return candidates(published).stream()
        .filter(candidate -> fits(candidate, weekday))
        .filter(candidate -> distance(candidate, published) <= NEAR)
        .min(Comparator.comparingLong(candidate -> distance(candidate, published)))
        .orElse(chosen);
  }

  private static boolean fits(Extent day, DayOfWeek weekday) {
    return day.earliest().getDayOfWeek() == weekday;
  }

  private @Nullable Extent byTense(LocalDate published) {
    Extent nearest =
        candidates(published).stream()
            .min(Comparator.comparingLong(candidate -> distance(candidate, published)))
            .orElse(null);
    if (context.tense() != Tense.PAST && context.tense() != Tense.FUTURE) {
      return nearest;
    }
    Extent directed = inDirection(published, context.tense() == Tense.FUTURE);
    return directed == null || isDoubtful(directed, published) ? nearest : directed;
  }

  /**
   * Days a year off either way; months only ahead, for "in May" is often a May nearly a year ago.
   */
  private boolean isDoubtful(Extent directed, LocalDate published) {
    boolean exact = directed.precision() == Precision.DAY;
    boolean ahead = context.tense() == Tense.FUTURE;
    int limit = exact && ahead ? TOO_FAR_AHEAD : TOO_FAR;
    return (exact || ahead) && distance(directed, published) > limit;
  }

  /** The nearest that way, one that holds the day of publication included. */
  private @Nullable Extent inDirection(LocalDate published, boolean future) {
    return candidates(published).stream()
        .filter(
            candidate ->
                future
                    ? !candidate.latest().isBefore(published)
                    : !candidate.earliest().isAfter(published))
        .min(Comparator.comparingLong(candidate -> distance(candidate, published)))
        .orElse(null);
  }

  /** "last October", "next spring": the nearest that does not hold the day of publication. */
  private @Nullable Extent beyond(LocalDate published, int direction) {
    return candidates(published).stream()
        .filter(
            candidate ->
                direction > 0
                    ? candidate.earliest().isAfter(published)
                    : candidate.latest().isBefore(published))
        .min(Comparator.comparingLong(candidate -> distance(candidate, published)))
        .orElse(null);
  }

  private List<Extent> candidates(LocalDate published) {
    int year = published.getYear();
    return IntStream.rangeClosed(year - 2, year + 2)
        .mapToObj(inYear)
        .filter(extent -> extent != null)
        .toList();
  }

  /** Days between publication and the stretch, 0 within it. */
  private static long distance(Extent extent, LocalDate published) {
    if (extent.latest().isBefore(published)) {
      return ChronoUnit.DAYS.between(extent.latest(), published);
    }
    return Math.max(0, ChronoUnit.DAYS.between(published, extent.earliest()));
  }
}
