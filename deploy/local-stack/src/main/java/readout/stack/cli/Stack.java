package readout.stack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import readout.stack.postgresql.Postgresql;

/** The processes of one stack, in the order in which they depend on each other. */
record Stack(Path home, StackFolder folder, int portBase) {

  private static final List<String> SMALL_JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  int queryPort() {
    return portBase;
  }

  int ingestPort() {
    return portBase + 1;
  }

  Component kafka() {
    List<String> arguments = new ArrayList<>(SMALL_JVM);
    arguments.addAll(List.of("-Xmx192m", "-XX:+ExitOnOutOfMemoryError"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.add("readout.stack.kafka.KafkaMain");
    arguments.addAll(List.of(folder.dataOf("kafka").toString(), Integer.toString(kafkaPort())));
    return new JavaComponent(
        "kafka",
        kafkaPort(),
        arguments,
        Map.of(),
        () -> Probe.kafkaIsReady(kafkaPort()),
        folder.logOf("kafka"),
        folder.pidFileOf("kafka"));
  }

  Component postgresql() {
    return new PostgresqlComponent(folder, postgresqlPort());
  }

  Component ingestService() {
    return service("ingest-service", ingestPort(), "256m", Map.of());
  }

  Component extractService() {
    Path models = home.resolve("extract-service/target/nlp-models");
    return service(
        "extract-service", portBase + 2, "2g", Map.of("READOUT_EXTRACT_MODELS", models.toString()));
  }

  Component queryService() {
    return service(
        "query-service",
        queryPort(),
        "384m",
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", Postgresql.jdbcUrl(postgresqlPort()),
            "QUARKUS_DATASOURCE_USERNAME", Postgresql.NAME,
            "QUARKUS_DATASOURCE_PASSWORD", Postgresql.NAME));
  }

  /** All of them; each needs only such as stand before it. */
  List<Component> components() {
    return List.of(kafka(), postgresql(), ingestService(), extractService(), queryService());
  }

  /** Fails with the name of the first service that has not been built. */
  void checkThatItIsBuilt() throws StackFailure {
    for (String service : List.of("ingest-service", "extract-service", "query-service")) {
      if (!Files.exists(archiveOf(service))) {
        throw new StackFailure("%s is not built: no %s".formatted(service, archiveOf(service)));
      }
    }
  }

  private int kafkaPort() {
    return portBase + 10;
  }

  private int postgresqlPort() {
    return portBase + 11;
  }

  private Component service(String name, int port, String heap, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafkaPort());
    return new JavaComponent(
        name,
        port,
        List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError", "-jar", archiveOf(name).toString()),
        environment,
        () -> Probe.serviceIsReady(port),
        folder.logOf(name),
        folder.pidFileOf(name));
  }

  private Path archiveOf(String service) {
    return home.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
