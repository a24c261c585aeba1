package readout.ingest.embargo;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Without the thread that looks, nothing that waits would ever be published. */
@Liveness
@ApplicationScoped
class EmbargoLiveness implements HealthCheck {

  private final EmbargoTimer timer;

  EmbargoLiveness(EmbargoTimer timer) {
    this.timer = timer;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("embargo-timer").status(timer.isAlive()).build();
  }
}
