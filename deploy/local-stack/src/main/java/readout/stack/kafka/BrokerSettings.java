package readout.stack.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of a node that is broker and controller, listens on loopback and has little memory.
 */
final class BrokerSettings {

  static final String CONTROLLER_LISTENER = "CONTROLLER";

  /**
   * What the cleaner may read and write. Without a bound it takes nearly half a processor from
   * those who send, as long as much comes in. In the day that {@link TopicDeclaration} gives it for
   * a text to be gone, this is 1.4 TB.
   */
  private static final int CLEANER_BYTES_A_SECOND = 16 << 20;

  private BrokerSettings() {}

  static Map<String, String> of(Path data, Node node) {
    Map<String, String> settings = new HashMap<>(listeners(node));
    settings.put("log.dirs", data.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.putAll(copies(node));
    settings.putAll(smallMemory());
    settings.put("log.cleaner.io.max.bytes.per.second", Integer.toString(CLEANER_BYTES_A_SECOND));
    settings.putAll(quickStart());
    return MoreSettings.addedTo(settings);
  }

  private static Map<String, String> listeners(Node node) {
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        Integer.toString(node.id()),
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d"
            .formatted(node.port(), CONTROLLER_LISTENER, node.controllerPort()),
        "advertised.listeners",
        "PLAINTEXT://127.0.0.1:" + node.port(),
        "inter.broker.listener.name",
        "PLAINTEXT",
        "controller.listener.names",
        CONTROLLER_LISTENER,
        "controller.quorum.voters",
        node.voters());
  }

  private static Map<String, String> copies(Node node) {
    String copies = Integer.toString(node.copies());
    String acknowledged = Integer.toString(node.acknowledgedCopies());
    return Map.of(
        "default.replication.factor", copies,
        "min.insync.replicas", acknowledged,
        "offsets.topic.replication.factor", copies,
        "offsets.topic.num.partitions", "3",
        "transaction.state.log.replication.factor", copies,
        "transaction.state.log.min.isr", acknowledged,
        "transaction.state.log.num.partitions", "3",
        "share.coordinator.state.topic.replication.factor", copies,
        "share.coordinator.state.topic.min.isr", acknowledged);
  }

  /**
   * A request holds at most one dead letter (12 MiB) or a batch; what waits in memory is bounded.
   */
  private static Map<String, String> smallMemory() {
    return Map.of(
        "log.cleaner.dedupe.buffer.size", "2097152",
        "log.index.size.max.bytes", "1048576",
        "socket.request.max.bytes", Integer.toString(20 << 20),
        "queued.max.request.bytes", Integer.toString(40 << 20),
        "message.max.bytes", Integer.toString(8 << 20),
        "num.io.threads", "4",
        "num.network.threads", "2");
  }

  /** After kill -9 the controller must first forget the broker it knew: 1.5 s instead of 9. */
  private static Map<String, String> quickStart() {
    return Map.of(
        "broker.session.timeout.ms", "1500",
        "broker.heartbeat.interval.ms", "300",
        "group.initial.rebalance.delay.ms", "0",
        "initial.broker.registration.timeout.ms", "30000");
  }
}
