package readout.stack.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka node that is broker and controller in one, with its data in one folder. */
final class Broker {

  private final KafkaRaftServer server;

  private Broker(KafkaRaftServer server) {
    this.server = server;
  }

  /**
   * Starts on {@code 127.0.0.1:port} with the data of the folder, which is formatted the first
   * time. The port of the controller is any free one: only this process speaks to it.
   */
  static Broker start(Path data, int port) throws Exception {
    return start(data, Node.alone(port, freePort()));
  }

  /** Starts one node; without others it waits for so many of them as make a quorum. */
  static Broker start(Path data, Node node) throws Exception {
    formatOnce(data, node);
    KafkaConfig config = new KafkaConfig(BrokerSettings.of(data, node), false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return new Broker(server);
  }

  void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  void awaitStop() {
    server.awaitShutdown();
  }

  /**
   * Formats beside the folder and moves it into place, so that a crash leaves no half-formatted
   * one.
   */
  private static void formatOnce(Path data, Node node) throws Exception {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    Path draft = data.resolveSibling(data.getFileName() + ".new");
    FileUtils.deleteDirectory(draft.toFile());
    FileUtils.deleteDirectory(data.toFile());
    Files.createDirectories(draft);
    format(draft, node);
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void format(Path folder, Node node) throws Exception {
    new Formatter()
        .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, UTF_8))
        .setSupportedFeatures(List.copyOf(Feature.PRODUCTION_FEATURES))
        .setNodeId(node.id())
        .setClusterId(node.newClusterId())
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setMetadataLogDirectory(folder.toString())
        .addDirectory(folder.toString())
        .run();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
