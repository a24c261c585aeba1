package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import readout.stack.testing.KafkaServer;

class FeedProcessIT {

  private static final Duration LIMIT = Duration.ofSeconds(15);

  private static ServerSocket server() throws IOException {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    server.setSoTimeout(Math.toIntExact(Duration.ofSeconds(60).toMillis()));
    return server;
  }

  private static Map<String, String> fetching(ServerSocket server, KafkaServer broker) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    environment.put("READOUT_INGEST_ALLOW_ADDRESSES", "127.0.0.1");
    environment.put(
        "READOUT_INGEST_FEEDS_WIRE_URL", "http://127.0.0.1:" + server.getLocalPort() + "/");
    return environment;
  }

  @Test
  void itStopsInTimeThoughAFeedDoesNotAnswer() throws IOException {
    try (KafkaServer broker = KafkaServer.start();
        ServerSocket silent = server()) {
      try (ServiceProcess service = ServiceProcess.start(fetching(silent, broker));
          Socket asked = silent.accept()) {
        service.awaitReady();
        long before = System.nanoTime();

        service.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LIMIT);
        assertThat(service.log()).contains("stopped in").doesNotContain("not stopped in time");
      }
    }
  }

  @Test
  void aTokenOfTheEnvironmentIsShownToTheServerOfTheFeedAndNotLogged() throws IOException {
    try (KafkaServer broker = KafkaServer.start();
        ServerSocket server = server()) {
      Map<String, String> environment = fetching(server, broker);
      environment.put("READOUT_INGEST_FEEDS_WIRE_TOKEN", "sesame.2026");
      try (ServiceProcess service = ServiceProcess.start(environment);
          Socket asked = server.accept()) {
        byte[] request = new byte[4_096];
        String head =
            new String(
                request, 0, asked.getInputStream().read(request), StandardCharsets.ISO_8859_1);

        assertThat(head.lines()).contains("Authorization: Bearer sesame.2026");
        assertThat(service.log()).contains("feed=wire is asked over http").doesNotContain("sesame");
      }
    }
  }

  @Test
  void aUsernameWithoutAPasswordStopsTheStartAndIsNamed() {
    Map<String, String> environment =
        Map.of(
            "READOUT_INGEST_FEEDS_WIRE_URL",
            "https://wire.example.org/",
            "READOUT_INGEST_FEEDS_WIRE_USERNAME",
            "reader");
    try (ServiceProcess service = ServiceProcess.start(environment)) {
      assertThat(service.awaitEnd()).isNotZero();
      assertThat(service.log())
          .contains("readout.ingest.feeds.\"wire\".username: not without a password");
    }
  }

  @Test
  void aWrongBlockOfAddressesStopsTheStartAndIsNamed() {
    try (ServiceProcess service =
        ServiceProcess.start(Map.of("READOUT_INGEST_ALLOW_ADDRESSES", "localhost"))) {
      assertThat(service.awaitEnd()).isNotZero();
      assertThat(service.log())
          .contains("readout.ingest.allow-addresses: not a block of addresses: localhost");
    }
  }
}
