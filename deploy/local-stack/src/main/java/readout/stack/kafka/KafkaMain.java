package readout.stack.kafka;

import java.nio.file.Path;
import readout.stack.process.Logging;
import readout.stack.process.ParentWatch;

/**
 * A broker with Readout's topics: {@code KafkaMain FOLDER PORT [--child]}. It writes {@code ready}
 * to its standard output once the topics are there; as a child it ends when its standard input is
 * closed.
 */
public final class KafkaMain {

  private KafkaMain() {}

  /** Runs until the process is told to stop; a failed start ends it with status 1. */
  public static void main(String[] args) {
    Logging.configure();
    if (args.length > 2 && args[2].equals("--child")) {
      ParentWatch.exitWithParent();
    }
    try {
      run(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[1]));
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1); // the broker's own threads would keep the process alive
    }
  }

  private static void run(Path data, int port) throws Exception {
    Broker broker = Broker.start(data, port);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop-broker"));
    TopicSetUp.run("127.0.0.1:" + port, (short) 1);
    System.out.println("ready");
    broker.awaitStop();
  }
}
