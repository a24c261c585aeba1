package readout.query.merge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
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

  /** Links take a tenth of the room of the reports they are between. */
  private static final long LINKED_FOR_EACH_REPORT = 10;

  private final Cache<EventId, Facts> reports;
  private final Cache<EventId, Companions> companions;
  private Verdicts verdicts = new Verdicts();
  private int numbers;

  /**
   * Empty.
   *
   * @param most so many reports are kept, those that are needed most
   */
  public Memory(int most) {
    reports = cache(most);
    companions = cache(LINKED_FOR_EACH_REPORT * most);
  }

  private static <T> Cache<EventId, T> cache(long most) {
    return Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
  }

  /** Forgets all. */
  public void clear() {
    reports.invalidateAll();
    companions.invalidateAll();
    verdicts = new Verdicts();
  }

  /** The report of this id, if it is remembered. */
  public @Nullable Report report(EventId id) {
    Facts known = reports.getIfPresent(id);
    return known == null ? null : known.report();
  }

  /** To be called before each merging: numbers never come again while they are remembered. */
  void begin() {
    if (numbers > MOST_NUMBERS) {
      clear();
      numbers = 0;
    }
  }

  /** A report. Where another of its id is remembered, it was not told of all: it begins anew. */
  Facts facts(Report report) {
    Facts known = reports.getIfPresent(report.id());
    if (known != null && !same(known.report(), report)) {
      clear();
      known = null;
    }
    if (known == null) {
      known = Facts.of(report, ++numbers);
      reports.put(report.id(), known);
    }
    return known;
  }

  @SuppressWarnings("ReferenceEquality") // what is the same object need not be compared
  private static boolean same(Report one, Report other) {
    return one == other || one.equals(other);
  }

  @Nullable Facts facts(EventId id) {
    return reports.getIfPresent(id);
  }

  /** What the report of this id is linked with, if that is remembered. */
  @Nullable Companions companions(EventId id) {
    return companions.getIfPresent(id);
  }

  void remember(EventId id, Companions found) {
    companions.put(id, found);
  }

  void forget(EventId id) {
    reports.invalidate(id);
    companions.invalidate(id);
  }

  /** Forgets these, also as what others are linked with. */
  void lose(Collection<EventId> gone) {
    if (!gone.isEmpty()) {
      companions.asMap().values().forEach(each -> each.leave(gone));
      gone.forEach(this::forget);
    }
  }

  Verdicts verdicts() {
    return verdicts;
  }
}
