package readout.stack.testing;

import java.util.List;
import org.testcontainers.kafka.KafkaContainer;

final class ContainerKafka implements KafkaServer {

  private static final int PORT_INSIDE = 9092;

  private final KafkaContainer container;
  private final ContainerFaults faults;

  private ContainerKafka(KafkaContainer container) {
    this.container = container;
    ContainerFaults.fixPort(container, PORT_INSIDE, FreePort.find());
    container.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    container.start();
    this.faults = new ContainerFaults(container);
    createTopics();
  }

  static KafkaServer start() {
    return new ContainerKafka(new KafkaContainer(Docker.kafkaImage()));
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }

  @Override
  public void stop() {
    faults.stop();
  }

  @Override
  public void kill() {
    faults.kill();
  }

  @Override
  public void restart() {
    faults.stop();
    faults.startAgain();
    createTopics();
  }

  @Override
  public void close() {
    container.stop();
  }

  /** Waits for the broker as well: it needs an answer from it. */
  private void createTopics() {
    ServerFolder folder = ServerFolder.create("topics");
    try (folder) {
      ServerProcess.start(
              folder.log(), List.of(), "readout.stack.kafka.TopicsMain", bootstrapServers(), "1")
          .awaitEnd();
    }
  }
}
