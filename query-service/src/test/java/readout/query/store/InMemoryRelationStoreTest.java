package readout.query.store;

import org.junit.jupiter.api.Nested;

/** The contracts without a database. */
class InMemoryRelationStoreTest {

  private final InMemoryEventStore events = new InMemoryEventStore();

  @Nested
  class CountedMeetings extends CountedMeetingsContract {
    @Override
    protected EventStore events() {
      return events;
    }

    @Override
    protected EntityStore entities() {
      return new InMemoryEntityStore(events);
    }

    @Override
    protected RelationStore relations() {
      return new InMemoryRelationStore(events);
    }
  }

  @Nested
  class ThoseWhoMet extends ThoseWhoMetContract {
    @Override
    protected EventStore events() {
      return events;
    }

    @Override
    protected EntityStore entities() {
      return new InMemoryEntityStore(events);
    }

    @Override
    protected RelationStore relations() {
      return new InMemoryRelationStore(events);
    }
  }

  @Nested
  class RandomTies extends RandomTiesContract {
    @Override
    protected EventStore events() {
      return events;
    }

    @Override
    protected EntityStore entities() {
      return new InMemoryEntityStore(events);
    }

    @Override
    protected RelationStore relations() {
      return new InMemoryRelationStore(events);
    }
  }

  @Nested
  class Statistics extends StatisticsStoreContract {
    @Override
    protected EventStore events() {
      return events;
    }

    @Override
    protected StatisticsStore statistics() {
      return new InMemoryStatisticsStore(events);
    }
  }
}
