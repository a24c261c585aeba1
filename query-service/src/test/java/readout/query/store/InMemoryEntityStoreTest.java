package readout.query.store;

/** The contract without a database. */
class InMemoryEntityStoreTest extends EntityStoreContract {

  private final InMemoryEventStore events = new InMemoryEventStore();

  @Override
  protected EventStore events() {
    return events;
  }

  @Override
  protected EntityStore entities() {
    return new InMemoryEntityStore(events);
  }
}
