package readout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A stack of its own, run by the commands of {@code deploy}, with empty data and free ports. */
final class LocalStack implements AutoCloseable {

  private static final Path JARS = Path.of(System.getProperty("readout.local-stack"), "lib");

  private final Path data;
  private final int portBase = freePortBase();

  private LocalStack(Path data) {
    this.data = data;
  }

  static LocalStack start() {
    try {
      LocalStack stack = new LocalStack(Files.createTempDirectory("readout-e2e"));
      stack.up();
      return stack;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a command printed, and its exit status. */
  record Result(int status, List<String> lines) {}

  /** A line of {@code deploy/status}. */
  record Line(String name, String pid, int port, String state) {}

  int queryPort() {
    return portBase;
  }

  int ingestPort() {
    return portBase + 1;
  }

  /** Where the three services listen. */
  List<Integer> ports() {
    return List.of(portBase, portBase + 1, portBase + 2);
  }

  /** Starts what is down. */
  Result up() {
    return succeed("Up", "--detach", "--empty", "--port-base", Integer.toString(portBase));
  }

  /** Begins to start what is down; what has been started stays when this is broken off. */
  Process beginUp() throws IOException {
    return begin("Up", "--detach", "--empty", "--port-base", Integer.toString(portBase));
  }

  Result down() {
    return succeed("Down");
  }

  Result status() {
    return run("Status");
  }

  List<Line> statusLines() {
    return status().lines().stream()
        .map(line -> line.split(" "))
        .map(words -> new Line(words[0], words[1], Integer.parseInt(words[2]), words[3]))
        .toList();
  }

  /** The process that {@code deploy/status} gives. */
  ProcessHandle process(String name) {
    Line line =
        statusLines().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    return ProcessHandle.of(Long.parseLong(line.pid())).orElseThrow();
  }

  /** The process of that name, if it runs. */
  Optional<ProcessHandle> find(String name) {
    return statusLines().stream()
        .filter(line -> line.name().equals(name) && !line.pid().equals("-"))
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line.pid())).stream())
        .findFirst();
  }

  /** Ends a process as {@code kill -9} does. */
  static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    down();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A step of {@code deploy/replay}, whatever its end. */
  Result replay(String... words) {
    return run("Replay", words);
  }

  Result replayed(String... words) {
    return succeed("Replay", words);
  }

  /** Begins a step of {@code deploy/replay}; its output can be read while it runs. */
  Process beginReplay(String... words) throws IOException {
    return begin("Replay", words);
  }

  /** Where the build has left a service. */
  static Path built(String service) {
    return home().resolve(service).resolve("target/quarkus-app");
  }

  /** Where the build has left the language models. */
  static Path models() {
    return home().resolve("extract-service/target/nlp-models");
  }

  static Path observability() {
    return home().resolve("deploy/observability");
  }

  static Path samples() {
    return home().resolve("deploy/samples");
  }

  Path data() {
    return data;
  }

  private Result succeed(String command, String... options) {
    Result result = run(command, options);
    if (result.status() != 0) {
      throw new IllegalStateException(command + " failed: " + String.join("\n", result.lines()));
    }
    return result;
  }

  private Result run(String command, String... options) {
    try {
      Process process = begin(command, options);
      List<String> lines = process.inputReader(UTF_8).lines().toList();
      return new Result(process.waitFor(), lines);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process begin(String command, String... options) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    words.add("-Xmx128m");
    words.addAll(List.of("-Dreadout.home=" + home(), "-cp", JARS.resolve("*").toString()));
    words.add("readout.stack.cli." + command);
    words.addAll(List.of(options));
    words.addAll(List.of("--data", data.toString()));
    return new ProcessBuilder(words).redirectErrorStream(true).start();
  }

  /** The root of the project: JARS is deploy/local-stack/target/local-stack/lib in it. */
  private static Path home() {
    return JARS.resolve("../../../../..").normalize();
  }

  private static int freePortBase() {
    while (true) {
      int base = ThreadLocalRandom.current().nextInt(20_000, 31_900);
      if (IntStream.of(0, 1, 2, 3, 10, 11).allMatch(offset -> isFree(base + offset))) {
        return base;
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
