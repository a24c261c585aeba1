package readout.extract.core.entity;

import java.util.List;
import java.util.Optional;

/**
 * The longest known name at a position.
 *
 * @param length number of word forms it covers, at least 1
 * @param readings what it may stand for, best first, never empty
 */
public record LexiconMatch(int length, List<Reading> readings) {

  public LexiconMatch {
    readings = List.copyOf(readings);
    if (length < 1 || readings.isEmpty()) {
      throw new IllegalArgumentException("a match needs a length and a reading: " + length);
    }
  }

  /** One thing a form may stand for; a demonym or a capital has its country as entry. */
  public record Reading(LexiconKind kind, LexiconEntry entry) {}

  public LexiconKind kind() {
    return readings.get(0).kind();
  }

  public LexiconEntry entry() {
    return readings.get(0).entry();
  }

  /** The best reading of a kind. */
  public Optional<LexiconEntry> as(LexiconKind kind) {
    return readings.stream().filter(r -> r.kind() == kind).map(Reading::entry).findFirst();
  }

  /** The country that the best reading names, by its name, demonym or capital. */
  public Optional<Country> country() {
    return entry() instanceof Country country ? Optional.of(country) : Optional.empty();
  }
}
