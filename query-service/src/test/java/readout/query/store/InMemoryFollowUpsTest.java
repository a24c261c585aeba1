package readout.query.store;

/** The contract without a database. */
class InMemoryFollowUpsTest extends FollowUpsContract {

  private final EventStore store = new InMemoryEventStore();

  @Override
  protected EventStore store() {
    return store;
  }
}
