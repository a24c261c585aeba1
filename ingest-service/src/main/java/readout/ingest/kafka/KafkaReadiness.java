package readout.ingest.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import readout.ingest.core.KnownArticles;

/** Ready when the broker answers and all that stood on the topic at start is known. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {

  private final ArticleTail tail;
  private final KnownArticles known;
  private final String broker;

  KafkaReadiness(
      ArticleTail tail,
      KnownArticles known,
      @ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    this.tail = tail;
    this.known = known;
    this.broker = broker;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("kafka")
        .status(tail.isCaughtUp() && tail.brokerAnswers())
        .withData("broker", broker)
        .withData("answers", tail.brokerAnswers())
        .withData("caughtUp", tail.isCaughtUp())
        .withData("articles", known.size())
        .build();
  }
}
