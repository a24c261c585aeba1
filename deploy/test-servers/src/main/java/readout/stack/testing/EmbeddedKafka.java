package readout.stack.testing;

import java.nio.file.Path;
import java.util.List;

final class EmbeddedKafka implements KafkaServer {

  private final ServerFolder folder = ServerFolder.create("kafka");
  private final int port = FreePort.find();
  private ServerProcess process;

  private EmbeddedKafka() {
    process = launch();
  }

  static EmbeddedKafka start() {
    return new EmbeddedKafka();
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
    process = launch();
  }

  @Override
  public void close() {
    stop();
    folder.close();
  }

  Path folder() {
    return folder.path();
  }

  private ServerProcess launch() {
    return ServerProcess.start(
        folder.log(),
        List.of("-Xmx192m"),
        "readout.stack.kafka.KafkaMain",
        folder.data().toString(),
        Integer.toString(port),
        "--child");
  }
}
