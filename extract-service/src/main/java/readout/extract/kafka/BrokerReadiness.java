package readout.extract.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker answers and the consumer has its share of the partitions. */
@Readiness
@ApplicationScoped
class BrokerReadiness implements HealthCheck {

  private final ConsumerState state;
  private final String broker;

  BrokerReadiness(
      ConsumerState state, @ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    this.state = state;
    this.broker = broker;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("broker")
        .status(state.isAnswering() && state.isAssigned())
        .withData("broker", broker)
        .withData("answers", state.isAnswering())
        .withData("assigned", state.isAssigned())
        .withData("lag", state.lag())
        .build();
  }
}
