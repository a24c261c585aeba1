package readout.query.store;

/** The contract without a database. */
class InMemoryEventStoreTest extends EventStoreContract {

  private final EventStore store = new InMemoryEventStore();

  @Override
  protected EventStore store() {
    return store;
  }
}
