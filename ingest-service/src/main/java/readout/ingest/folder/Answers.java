package readout.ingest.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import readout.ingest.api.Answer;

/**
 * The answers to the articles of one file. Waits for them before there are more than may wait for
 * the broker at once, in number or in bytes.
 */
final class Answers {

  /** A quarter of what the producer holds, so that long articles do not wait there. */
  private static final long MOST_WAITING_BYTES = 16 << 20;

  private static final int MOST_REFUSALS = 100;

  private record Waiting(long line, CompletableFuture<Answer> answer) {}

  private final int window;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Outcome.Refusal> refusals = new ArrayList<>();
  private long waitingBytes;
  private boolean unavailable;

  Answers(int window) {
    this.window = window;
  }

  /** The answer to the article of this line and of so many bytes. */
  void add(long line, CompletableFuture<Answer> answer, int bytes) throws InterruptedException {
    waiting.add(new Waiting(line, answer));
    waitingBytes += bytes;
    if (waiting.size() >= window || waitingBytes >= MOST_WAITING_BYTES) {
      awaitAll();
    }
  }

  /** Whether one was answered that it may be taken later; no more are then to be submitted. */
  boolean areUnavailable() {
    return unavailable;
  }

  /** Waits for those that are not answered. */
  void awaitAll() throws InterruptedException {
    for (Waiting each : waiting) {
      if (await(each.answer()) instanceof Answer.Refused refused) {
        unavailable |= refused.code().isPassing();
        if (refusals.size() < MOST_REFUSALS) {
          refusals.add(new Outcome.Refusal(each.line(), refused.problem()));
        }
      }
    }
    waiting.clear();
    waitingBytes = 0;
  }

  /** What became of the file; waits until it is known. */
  Outcome outcome() throws InterruptedException {
    awaitAll();
    if (unavailable) {
      return new Outcome.Unavailable();
    }
    return refusals.isEmpty() ? new Outcome.Done() : new Outcome.Refused(refusals);
  }

  /** The desk always answers, and in time. */
  private static Answer await(CompletableFuture<Answer> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
