package readout.stack.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.TopicPartition;
import readout.stack.replay.Replay;
import readout.stack.replay.ReplayName;

/** The steps of the replay that is under way; each can be broken off anywhere and done again. */
final class ReplaySteps {

  /** So few that the extractor in use need not be kept waiting for it. */
  private static final long NEARLY_READ = 100;

  private static final long PAUSE_MILLIS = 200;
  private static final long TELL_EVERY = 25;

  private final Stack stack;
  private final ReplayName name;
  private final Component candidate;
  private final PrintStream out;

  ReplaySteps(Stack stack, ReplayName name, PrintStream out) {
    this.stack = stack;
    this.name = name;
    this.candidate = stack.candidate(name);
    this.out = out;
  }

  /** The topic is there before the candidate is. */
  int start() throws IOException, InterruptedException, StackFailure, ExecutionException {
    try (Replay replay = replay()) {
      replay.createTopic();
    }
    out.println("replay " + name);
    bring(candidate);
    out.println(
        "  deploy/replay status tells how far it is, report what differs; then switch or abort");
    return 0;
  }

  int status() throws IOException, InterruptedException, ExecutionException {
    try (Replay replay = replay()) {
      Map<TopicPartition, Long> ends = replay.archiveEnds();
      long unread = replay.unanswered(ends);
      boolean runs = candidate.process().isPresent();
      out.printf(
          "%s %s unread %d of about %d%s%n",
          name,
          runs ? "running" : "down",
          unread,
          ends.values().stream().mapToLong(Long::longValue).sum(),
          stack.folder().replay().isPublishing() ? " switching" : "");
      return runs && unread == 0 ? 0 : 1;
    }
  }

  int report(boolean json) throws IOException {
    try (Replay replay = replay()) {
      replay.report(json, out);
    }
    return 0;
  }

  /**
   * The one in use goes on until the candidate has nearly caught up, and stops for the rest; the
   * articles that come meanwhile wait. Readers see of each article what was said before, and then
   * what is said now.
   */
  int takeOver() throws IOException, InterruptedException, StackFailure, ExecutionException {
    try (Replay replay = replay()) {
      bring(candidate);
      awaitRead(replay, NEARLY_READ);
      stop(stack.extractService());
      awaitRead(replay, 0);
      stop(candidate);
      stack.folder().replay().beginToPublish();
      stack
          .folder()
          .programs()
          .adopt(Stack.EXTRACTOR, Stack.CANDIDATE, stack.built(Stack.EXTRACTOR));
      long published = replay.publish(records -> tell("published %d", records));
      tell("published %d in all", published);
      bring(stack.extractService());
      clear(replay);
    }
    out.println("replay " + name + " is in use");
    return 0;
  }

  int abort() throws IOException, InterruptedException, StackFailure, ExecutionException {
    if (stack.folder().replay().isPublishing()) {
      throw new StackFailure(
          "replay %s is partly in use: deploy/replay switch finishes it".formatted(name));
    }
    stop(candidate);
    try (Replay replay = replay()) {
      clear(replay);
    }
    out.println("replay " + name + " is gone");
    return 0;
  }

  private void clear(Replay replay) throws IOException, InterruptedException, ExecutionException {
    replay.delete();
    stack.folder().replay().end();
    stack.folder().programs().remove(Stack.CANDIDATE);
  }

  /** Waits until at most so many articles, of those that are there now, are unread. */
  private void awaitRead(Replay replay, long most)
      throws IOException, InterruptedException, StackFailure, ExecutionException {
    Map<TopicPartition, Long> ends = replay.archiveEnds();
    long unread = replay.unanswered(ends);
    for (long turn = 0; unread > most; turn++) {
      if (candidate.process().isEmpty()) {
        throw new StackFailure("the candidate has ended, see " + candidate.log().path());
      }
      if (turn % TELL_EVERY == 0) {
        tell("unread %d", unread);
      }
      Thread.sleep(PAUSE_MILLIS);
      unread = replay.unanswered(ends);
    }
  }

  private void bring(Component component) throws StackFailure, IOException, InterruptedException {
    new Startup(stack, out).run(component);
  }

  private void stop(Component component) throws IOException, InterruptedException {
    boolean ran = component.process().isPresent();
    component.stop();
    tell("%s %s", component.name(), ran ? "stopped" : "was down");
  }

  private void tell(String line, Object... values) {
    out.println("  " + line.formatted(values));
    out.flush();
  }

  private Replay replay() {
    return new Replay(stack.kafkaServers(), name);
  }
}
