package readout.query.merge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;

/**
 * What merging has worked out about reports, kept from one time to the next: news of one event
 * comes within days, and what two reports say to each other is the same each time, as are the
 * reports that one is linked with until another comes or goes. It only saves time: the result is
 * the same without. It must be told of all reports that come and go; who has missed some clears it.
 * For one thread at a time.
 */
public final class Memory {

  /** Numbers are of 32 bits; a merging takes far fewer than are then left. */
  private static final int MOST_NUMBERS = 1 << 30;

  private final Cache<EventId, Known> reports;
  private Verdicts verdicts = new Verdicts();
  private int numbers;

  /**
   * Empty.
   *
   * @param most so many reports are kept, those that are needed most
   */
  public Memory(int most) {
    reports = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
  }

  /** Forgets all. */
  public void clear() {
    reports.invalidateAll();
    verdicts = new Verdicts();
  }

  /** The report of this id, if it is remembered. */
  public @Nullable Report report(EventId id) {
    Known known = reports.getIfPresent(id);
    return known == null ? null : known.facts().report();
  }

  /** To be called before each merging: numbers never come again while they are remembered. */
  void begin() {
    if (numbers > MOST_NUMBERS) {
      clear();
      numbers = 0;
    }
  }

  /** A report. Where another of its id is remembered, it was not told of all: it begins anew. */
  Known known(Report report) {
    Known known = reports.getIfPresent(report.id());
    if (known != null && !same(known.facts().report(), report)) {
      clear();
      known = null;
    }
    if (known == null) {
      known = new Known(Facts.of(report, ++numbers));
      reports.put(report.id(), known);
    }
    return known;
  }

  @SuppressWarnings("ReferenceEquality") // what is the same object need not be compared
  private static boolean same(Report one, Report other) {
    return one == other || one.equals(other);
  }

  @Nullable Known known(EventId id) {
    return reports.getIfPresent(id);
  }

  void forget(EventId id) {
    reports.invalidate(id);
  }

  Verdicts verdicts() {
    return verdicts;
  }
}
