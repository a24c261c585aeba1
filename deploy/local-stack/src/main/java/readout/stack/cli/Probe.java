package readout.stack.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import readout.stack.kafka.TopicDeclaration;

/** Questions to what listens on loopback; each is answered within a few seconds. */
final class Probe {

  private static final int LIMIT_MILLIS = 3_000;

  private Probe() {}

  /** Whether the broker answers and has every topic. */
  static boolean kafkaIsReady(int port) {
    List<String> topics = TopicDeclaration.ALL.stream().map(TopicDeclaration::name).toList();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", "127.0.0.1:" + port,
            "request.timeout.ms", LIMIT_MILLIS,
            "default.api.timeout.ms", LIMIT_MILLIS);
    if (portIsFree(port)) {
      return false;
    }
    try (Admin admin = Admin.create(settings)) {
      admin.describeTopics(topics).allTopicNames().get();
      return true;
    } catch (ExecutionException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether the service says that it is ready. */
  static boolean serviceIsReady(int port) {
    try {
      URI address = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(LIMIT_MILLIS);
      connection.setReadTimeout(LIMIT_MILLIS);
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Whether a server could listen on the port. */
  static boolean portIsFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
