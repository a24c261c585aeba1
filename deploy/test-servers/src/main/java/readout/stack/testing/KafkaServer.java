package readout.stack.testing;

/** A Kafka broker with the topics of Readout and no others. */
public interface KafkaServer extends TestServer {

  /** Starts the kind of server that {@link ServerKind} chooses, with no records in it. */
  static KafkaServer start() {
    return switch (ServerKind.chosen()) {
      case EMBEDDED -> EmbeddedKafka.start();
      case CONTAINERS -> ContainerKafka.start();
    };
  }

  /**
   * Starts an embedded one whose files cannot grow beyond so many KiB, as on a disk that is full;
   * restarted, it has room.
   */
  static KafkaServer startOnSmallDisk(int kibibytes) {
    return EmbeddedKafka.startOnSmallDisk(kibibytes);
  }

  /** Address for clients, {@code host:port}. */
  String bootstrapServers();
}
