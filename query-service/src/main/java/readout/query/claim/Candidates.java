package readout.query.claim;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import readout.contracts.DiplomaticEvent;
import readout.query.check.CheckedEvent;
import readout.query.check.Comparison;
import readout.query.check.MatchedEvent;
import readout.query.check.RecordedEvent;
import readout.query.event.EventId;
import readout.query.store.EventFilter;
import readout.query.store.EventStore;

/** Finds what the record has of a claimed event, with a bounded number of bounded questions. */
@Singleton
class Candidates {

  /** Of what one question finds, so many are looked at. */
  private static final int MOST_FOUND = 40;

  private final EventStore store;
  private final Accounts accounts;

  Candidates(EventStore store, Accounts accounts) {
    this.store = store;
    this.accounts = accounts;
  }

  /** Those that say something to it by what all their reports say, each with its reports. */
  List<RecordedEvent> of(DiplomaticEvent claimed) {
    Map<EventId, RecordedItem> found = new LinkedHashMap<>();
    for (EventFilter question : Questions.of(claimed)) {
      store.events(question, MOST_FOUND, null).items().stream()
          .map(RecordedItem::read)
          .forEach(item -> found.putIfAbsent(item.id(), item));
    }
    CheckedEvent likely =
        Comparison.of(claimed, found.values().stream().map(RecordedItem::withoutAccounts).toList());
    List<RecordedEvent> candidates = new ArrayList<>();
    for (MatchedEvent match : likely.matches()) {
      RecordedItem item = found.get(match.recorded().id());
      if (item != null) {
        candidates.add(item.with(accounts.of(item)));
      }
    }
    return candidates;
  }
}
