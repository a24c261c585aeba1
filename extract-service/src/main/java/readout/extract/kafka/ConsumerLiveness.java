package readout.extract.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A broker that is away is no reason to restart the service; a dead consumer is, and so are threads
 * lost to readings that do not end.
 */
@Liveness
@ApplicationScoped
class ConsumerLiveness implements HealthCheck {

  private final ArticleConsumer consumer;
  private final ReadingPool pool;

  ConsumerLiveness(ArticleConsumer consumer, ReadingPool pool) {
    this.consumer = consumer;
    this.pool = pool;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("consumer")
        .status(consumer.isAlive() && !pool.isSpent())
        .withData("alive", consumer.isAlive())
        .withData("threadsLost", pool.lost())
        .build();
  }
}
