package readout.query.store;

import org.junit.jupiter.api.Nested;

/** The contracts without a database. */
class InMemoryEventStoreTest {

  private final EventStore store = new InMemoryEventStore();

  @Nested
  class StoredArticles extends StoredArticlesContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class RereadArticles extends RereadArticlesContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class ListedEvents extends ListedEventsContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class FilteredEvents extends FilteredEventsContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class CombinedFilters extends CombinedFiltersContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class MergedEvents extends MergedEventsContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class EventChanges extends EventChangesContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class ConcurrentWriters extends ConcurrentWritersContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }
}
