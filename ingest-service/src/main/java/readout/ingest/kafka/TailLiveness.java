package readout.ingest.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A broker that is away is no reason to restart the service; a dead thread is. */
@Liveness
@ApplicationScoped
class TailLiveness implements HealthCheck {

  private final ArticleTail tail;

  TailLiveness(ArticleTail tail) {
    this.tail = tail;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("article-tail").status(tail.isAlive()).build();
  }
}
