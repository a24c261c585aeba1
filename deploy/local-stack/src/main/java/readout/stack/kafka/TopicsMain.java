package readout.stack.kafka;

import readout.stack.process.Logging;

/**
 * Brings the topics of any cluster to their declaration: {@code TopicsMain BOOTSTRAP-SERVERS
 * REPLICAS}.
 */
public final class TopicsMain {

  private TopicsMain() {}

  /**
   * Writes {@code ready} when the topics are there; ends with status 1 when they cannot be made.
   */
  public static void main(String[] args) throws Exception {
    Logging.configure();
    TopicSetUp.run(args[0], Short.parseShort(args[1]));
    System.out.println("ready");
  }
}
