package readout.query.store.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the index is filled: the database alone would be slow with many readers. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {

  private final FollowedIndex index;

  IndexReadiness(FollowedIndex index) {
    this.index = index;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("index").status(index.isReady()).build();
  }
}
