package readout.stack.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import readout.stack.postgresql.Postgresql;
import readout.stack.replay.ReplayName;

/** The processes of one stack, in the order in which they depend on each other. */
record Stack(Path home, StackFolder folder, int portBase) {

  static final String EXTRACTOR = "extract-service";
  static final String CANDIDATE = "replay";

  private static final String ARCHIVE = "quarkus-run.jar";

  /** Nearly all that reading leaves behind is garbage at once, and nobody waits for an answer. */
  private static final List<String> READING_JVM = List.of("-Xmx2g", "-XX:+UseParallelGC");

  /** Nearly all that taking leaves behind is garbage as well; one half is for what is not. */
  private static final List<String> TAKING_JVM =
      List.of("-Xmx512m", "-XX:+UseParallelGC", "-XX:NewRatio=1");

  int queryPort() {
    return portBase;
  }

  int ingestPort() {
    return portBase + 1;
  }

  Component kafka() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-XX:+UseSerialGC", "-Xmx192m", "-XX:+ExitOnOutOfMemoryError"));
    arguments.addAll(List.of("-cp", serverJars().resolve("*").toString()));
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
    return service(
        "ingest-service",
        ingestPort(),
        TAKING_JVM,
        Map.of("READOUT_INGEST_SCRATCH_FOLDER", folder.dataOf("scratch").toString()));
  }

  Component extractService() {
    return service(
        "extract-service", portBase + 2, READING_JVM, Map.of("READOUT_EXTRACT_MODELS", models()));
  }

  /** Another extractor, which reads the archive beside the one in use. */
  Component candidate(ReplayName replay) {
    return service(
        CANDIDATE,
        portBase + 3,
        READING_JVM,
        Map.of(
            "READOUT_EXTRACT_MODELS",
            models(),
            "READOUT_EXTRACT_GROUP",
            replay.group(),
            "READOUT_EXTRACT_OUTPUT",
            replay.topic()));
  }

  private String models() {
    return home.resolve("extract-service/target/nlp-models").toString();
  }

  /** Its heap grows so far only when claims are checked, which takes the language models. */
  Component queryService() {
    return service(
        "query-service",
        queryPort(),
        List.of("-Xmx1g"),
        Map.of(
            "READOUT_QUERY_CHECKS_MODELS",
            models(),
            "QUARKUS_DATASOURCE_JDBC_URL",
            Postgresql.jdbcUrl(postgresqlPort()),
            "QUARKUS_DATASOURCE_USERNAME",
            Postgresql.NAME,
            "QUARKUS_DATASOURCE_PASSWORD",
            Postgresql.NAME));
  }

  /** All of them; each needs only such as stand before it. */
  List<Component> components() {
    return List.of(kafka(), postgresql(), ingestService(), extractService(), queryService());
  }

  /**
   * Takes up what is built for each program that does not run; fails with the name of the first
   * service that has not been built. While a replay is under way the extractor stays as it is.
   */
  void installWhatIsDown() throws IOException, StackFailure {
    Programs programs = folder.programs();
    if (kafka().process().isEmpty()) {
      programs.install("kafka", jars());
    }
    for (Component service : List.of(ingestService(), extractService(), queryService())) {
      boolean stays = service.name().equals(EXTRACTOR) && folder.replay().isUnderWay();
      if (service.process().isEmpty() && !(stays && programs.current(service.name()).isPresent())) {
        programs.install(service.name(), built(service.name()));
      }
    }
  }

  /** Where the build leaves a service. */
  Path built(String service) throws StackFailure {
    Path built = home.resolve(service).resolve("target/quarkus-app");
    if (!Files.exists(built.resolve(ARCHIVE))) {
      throw new StackFailure("%s is not built: no %s".formatted(service, built.resolve(ARCHIVE)));
    }
    return built;
  }

  /** Where the services find the broker. */
  String kafkaServers() {
    return "127.0.0.1:" + kafkaPort();
  }

  private int kafkaPort() {
    return portBase + 10;
  }

  private Path serverJars() {
    return folder.programs().current("kafka").orElseGet(Stack::jars);
  }

  /** The folder of jars that this command runs from. */
  private static Path jars() {
    try {
      return Path.of(Stack.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private int postgresqlPort() {
    return portBase + 11;
  }

  private Component service(String name, int port, List<String> jvm, Map<String, String> settings) {
    List<String> arguments = new ArrayList<>(jvm);
    arguments.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-jar", archiveOf(name).toString()));
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafkaServers());
    return new JavaComponent(
        name,
        port,
        arguments,
        environment,
        () -> Probe.serviceIsReady(port),
        folder.logOf(name),
        folder.pidFileOf(name));
  }

  /** Before it is installed nobody runs it, but its state can be asked for. */
  private Path archiveOf(String service) {
    return folder
        .programs()
        .current(service)
        .orElseGet(() -> folder.programs().path().resolve(service))
        .resolve(ARCHIVE);
  }
}
