package readout.query.merge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import readout.query.event.EventId;

/**
 * What merging has worked out about reports, kept from one time to the next: news of one event
 * comes within days, and what two reports say to each other is the same each time. It only saves
 * time: the result is the same without. For one thread at a time.
 */
public final class Memory {

  /** Numbers are of 32 bits; a merging takes far fewer than are then left. */
  private static final int MOST_NUMBERS = 1 << 30;

  private final Cache<EventId, Facts> facts;
  private Verdicts verdicts = new Verdicts();
  private int numbers;

  /**
   * Empty.
   *
   * @param most so many reports are kept, those that are needed most
   */
  public Memory(int most) {
    facts = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
  }

  /** To be called before each merging: numbers never come again while they are remembered. */
  void begin() {
    if (numbers > MOST_NUMBERS) {
      facts.invalidateAll();
      verdicts = new Verdicts();
      numbers = 0;
    }
  }

  /** A report as it is compared; worked out anew when it says something else than before. */
  Facts facts(Report report) {
    Facts known = facts.getIfPresent(report.id());
    if (known == null || !known.report().equals(report)) {
      known = Facts.of(report, ++numbers);
      facts.put(report.id(), known);
    }
    return known;
  }

  Verdicts verdicts() {
    return verdicts;
  }
}
