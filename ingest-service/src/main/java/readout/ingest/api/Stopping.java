package readout.ingest.api;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Whether the service is about to end. Quarkus then waits for the requests under way, but takes new
 * ones as before: while feeds go on, its time would run out and cut those that it waits for.
 */
@ApplicationScoped
class Stopping {

  private volatile boolean begun;

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    begun = true;
  }

  boolean hasBegun() {
    return begun;
  }
}
