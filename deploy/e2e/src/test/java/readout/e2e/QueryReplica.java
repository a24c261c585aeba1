package readout.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.PostgresqlServer;

/** A query-service as it is packed, in a process of its own. */
final class QueryReplica implements AutoCloseable {

  private final Process process;
  private final Readers readers;

  private QueryReplica(Process process, int port) {
    this.process = process;
    this.readers = new Readers(port, 0);
  }

  /** It need not be ready on return. */
  static QueryReplica start(KafkaServer kafka, PostgresqlServer postgresql) throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-jar",
                LocalStack.built("query-service").resolve("quarkus-run.jar").toString()));
    builder
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgresql.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                postgresql.user(),
                "QUARKUS_DATASOURCE_PASSWORD",
                postgresql.password(),
                "QUARKUS_LOG_LEVEL",
                "WARN"));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT);
    return new QueryReplica(builder.start(), port);
  }

  Readers readers() {
    return readers;
  }

  boolean isReady() throws InterruptedException {
    try {
      return readers.get("/q/health/ready").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  void kill() {
    LocalStack.kill(process.toHandle());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
