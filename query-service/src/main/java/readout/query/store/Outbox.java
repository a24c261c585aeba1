package readout.query.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;

/**
 * The changes that are still to be published. They are written with the events, in one transaction;
 * so none is lost, and none is told that did not come to be.
 */
public interface Outbox {

  /**
   * Takes the turn to publish, which one has over all replicas; empty while another has it.
   *
   * @throws StoreUnavailableException when the database cannot be reached
   */
  Optional<Turn> take();

  /**
   * The turn to publish, until it is closed or the connection to the database breaks: then every
   * method throws {@link StoreUnavailableException}, so what was read was read while nobody else
   * had the turn. For one thread.
   */
  interface Turn extends AutoCloseable {

    /** The first changes after those that were marked, in their order. */
    List<Unpublished> next(int limit);

    /** Lets the changes up to this one count as published. */
    void mark(long number);

    @Override
    void close();
  }

  /**
   * A change of an event.
   *
   * @param item the event as it stands now, which may be later than this change: a JSON object;
   *     null when it is gone
   */
  record Unpublished(long number, EventId event, Instant at, @Nullable String item) {}
}
