package readout.stack.kafka;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import readout.stack.process.Logging;
import readout.stack.process.ParentWatch;

/**
 * One of several nodes: {@code NodeMain FOLDER ID PORT,PORT,... CONTROLLER-PORT,...}, all of them
 * on this machine. It writes {@code ready} once the quorum knows it, has no topics of its own, and
 * ends when its standard input is closed.
 */
public final class NodeMain {

  private NodeMain() {}

  /** Runs until the process is told to stop; a failed start ends it with status 1. */
  public static void main(String[] args) {
    Logging.configure();
    ParentWatch.exitWithParent();
    try {
      Node node = new Node(Integer.parseInt(args[1]), ports(args[2]), ports(args[3]));
      Broker broker = Broker.start(Path.of(args[0]).toAbsolutePath(), node);
      Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop-broker"));
      System.out.println("ready");
      broker.awaitStop();
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1); // the broker's own threads would keep the process alive
    }
  }

  private static List<Integer> ports(String text) {
    return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
  }
}
