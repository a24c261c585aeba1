package readout.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own, with its log in a file. */
final class ServerProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);

  /** What {@code deploy/up} gives ingest-service. */
  private static final List<String> HEAP =
      List.of("-Xmx512m", "-XX:+UseParallelGC", "-XX:NewRatio=1", "-XX:+ExitOnOutOfMemoryError");

  /** What a server is started by, where it has a processor of its own; see the script. */
  private static final List<String> STARTER =
      Stream.of(System.getProperty("readout.bench.starter", "").split(" "))
          .filter(word -> !word.isEmpty())
          .toList();

  private final Process process;
  private final int port;
  private final Path log;

  private ServerProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** The service as it is packed. */
  static ServerProcess ingest(Path jar, List<String> jvmOptions, String broker)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> arguments = new ArrayList<>(HEAP);
    arguments.addAll(jvmOptions);
    arguments.addAll(List.of("-jar", jar.toString()));
    Map<String, String> settings =
        Map.of("QUARKUS_HTTP_PORT", Integer.toString(port), "KAFKA_BOOTSTRAP_SERVERS", broker);
    return start(arguments, settings, port, "/q/health/ready");
  }

  /** The endpoint of Quarkus REST that only parses, as it is packed, with the same heap. */
  static ServerProcess endpoint(Path jar) throws IOException, InterruptedException {
    return ingest(jar, List.of(), "");
  }

  /** {@link ParseOnly} with these arguments after its port, with the same heap. */
  static ServerProcess parseOnly(String... more) throws IOException, InterruptedException {
    int port = freePort();
    List<String> arguments = new ArrayList<>(HEAP);
    arguments.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            ParseOnly.class.getName(),
            Integer.toString(port)));
    arguments.addAll(List.of(more));
    return start(arguments, Map.of(), port, "/ready");
  }

  private static ServerProcess start(
      List<String> arguments, Map<String, String> settings, int port, String ready)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(STARTER);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Path log = Files.createTempFile("readout-bench-", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(settings);
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    ServerProcess server = new ServerProcess(process, port, log);
    server.awaitReady(URI.create("http://127.0.0.1:" + port + ready));
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady(URI ready) throws IOException, InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (!isReady(ready)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("did not start: " + Files.readString(log));
      }
      Thread.sleep(100);
    }
  }

  private static boolean isReady(URI ready) {
    try {
      return ((HttpURLConnection) ready.toURL().openConnection()).getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** The processor time it has taken, its collector and compiler included. */
  Duration processorTime() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What is in use of the heap, in KiB, after a full collection. */
  long heapInUse() throws IOException, InterruptedException {
    jcmd("GC.run");
    return jcmd("GC.heap_info")
        .lines()
        .filter(line -> line.contains(" total ")) // the generations, not their parts
        .mapToLong(ServerProcess::used)
        .sum();
  }

  /**
   * What the process holds in memory, in KiB: what is its own, and in parentheses what stands in
   * files, which the system can write out. Empty but on Linux.
   */
  String resident() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return "";
    }
    String text = Files.readString(status);
    return String.format(
        Locale.ROOT, ", %,d (%,d) resident", field(text, "RssAnon:"), field(text, "RssFile:"));
  }

  private static long field(String status, String name) {
    return status
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  /**
   * {@code PSYoungGen total 76288K, used 2621K [0x…)} of the parallel collector, and others alike.
   */
  private static long used(String line) {
    String rest = line.substring(line.indexOf(" used ") + " used ".length());
    return Long.parseLong(rest.substring(0, rest.indexOf('K')));
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process jcmd = new ProcessBuilder(program, Long.toString(process.pid()), command).start();
    String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException(command + " failed: " + answer);
    }
    return answer;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(log);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
