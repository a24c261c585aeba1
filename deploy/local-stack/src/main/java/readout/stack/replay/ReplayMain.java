package readout.stack.replay;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.TopicPartition;
import readout.stack.process.Logging;

/**
 * The steps of a replay on any cluster: {@code ReplayMain SERVERS NAME STEP}, the steps being
 * {@code create}, {@code status}, {@code report}, {@code report-json}, {@code publish} and {@code
 * delete}. The extractors are started and stopped by whoever runs them.
 */
public final class ReplayMain {

  private ReplayMain() {}

  /** Ends with status 0 when the step is done, {@code status} with 1 while articles are unread. */
  public static void main(String[] args) throws Exception {
    Logging.configure();
    if (args.length != 3) {
      System.err.println("usage: SERVERS NAME create|status|report|report-json|publish|delete");
      System.exit(2);
    }
    int status;
    try (Replay replay = new Replay(args[0], new ReplayName(args[1]))) {
      status = run(replay, args[2]);
    }
    System.exit(status);
  }

  private static int run(Replay replay, String step) throws Exception {
    switch (step) {
      case "create" -> replay.createTopic();
      case "report" -> replay.report(false, System.out);
      case "report-json" -> replay.report(true, System.out);
      case "publish" ->
          System.out.printf("published %d extractions%n", replay.publish(records -> {}));
      case "delete" -> replay.delete();
      case "status" -> {
        return status(replay);
      }
      default -> {
        System.err.println("no step of a replay: " + step);
        return 2;
      }
    }
    return 0;
  }

  private static int status(Replay replay) throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> ends = replay.archiveEnds();
    long candidate = replay.unanswered(ends);
    System.out.printf(
        "unread by the candidate %d, by the extractor in use %d%n",
        candidate, replay.unansweredByLive(ends));
    return candidate == 0 ? 0 : 1;
  }
}
