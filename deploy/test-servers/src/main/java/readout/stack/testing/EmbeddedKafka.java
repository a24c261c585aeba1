package readout.stack.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class EmbeddedKafka implements KafkaServer {

  private static final List<String> JVM_OPTIONS = List.of("-Xmx192m");

  private final ServerFolder folder = ServerFolder.create("kafka");
  private final int port = FreePort.find();
  private final List<String> jvmOptions;
  private ServerProcess process;

  private EmbeddedKafka(ServerProcess.Limit limit, List<String> jvmOptions) {
    this.jvmOptions = jvmOptions;
    process = launch(limit);
  }

  static EmbeddedKafka start() {
    return new EmbeddedKafka(ServerProcess.Limit.NONE, JVM_OPTIONS);
  }

  /** With what this file of properties adds to the broker's own. */
  static EmbeddedKafka start(Path settings) {
    List<String> more = new ArrayList<>(JVM_OPTIONS);
    more.add("-Dreadout.kafka.settings=" + settings);
    return new EmbeddedKafka(ServerProcess.Limit.NONE, List.copyOf(more));
  }

  /** Its files cannot grow beyond so many KiB, until it is restarted. */
  static EmbeddedKafka startOnSmallDisk(int kibibytes) {
    return new EmbeddedKafka(ServerProcess.Limit.ofFiles(kibibytes), JVM_OPTIONS);
  }

  @Override
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void stop() {
    process.stop();
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public void restart() {
    stop();
    process = launch(ServerProcess.Limit.NONE);
  }

  @Override
  public void close() {
    stop();
    folder.close();
  }

  Path folder() {
    return folder.path();
  }

  private ServerProcess launch(ServerProcess.Limit limit) {
    return ServerProcess.start(
        limit,
        folder.log(),
        jvmOptions,
        "readout.stack.kafka.KafkaMain",
        folder.data().toString(),
        Integer.toString(port),
        "--child");
  }
}
