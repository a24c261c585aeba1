package readout.query.timeline;

import java.time.Instant;
import java.util.List;
import readout.contracts.Extraction;
import readout.query.projection.Materialised;
import readout.query.store.Filters;
import readout.query.store.InMemoryEventStore;

/** What is told of extractions, through the record. */
final class Told {

  private Told() {}

  /** As of the middle of February 2026. */
  static Timeline of(Extraction... extractions) {
    InMemoryEventStore store = new InMemoryEventStore();
    for (Extraction extraction : extractions) {
      store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-02-15T12:00:00Z"));
    }
    return Chronicler.timeline(
        store.events(Filters.all(), 500, null).items(), store::references, null);
  }
}
