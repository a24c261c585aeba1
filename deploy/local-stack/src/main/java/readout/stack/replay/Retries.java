package readout.stack.replay;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.jspecify.annotations.Nullable;

/** A group whose member was killed stays occupied until its session ends. */
final class Retries {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 500;

  private Retries() {}

  interface Attempt {
    void run() throws ExecutionException, InterruptedException;
  }

  /** Tries again, for a minute, while the group has a member. */
  static void untilGroupIsEmpty(Attempt attempt) throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      try {
        attempt.run();
        return;
      } catch (ExecutionException e) {
        if (!isOccupied(e.getCause()) || System.nanoTime() > end) {
          throw e;
        }
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static boolean isOccupied(@Nullable Throwable cause) {
    return cause instanceof GroupNotEmptyException || cause instanceof UnknownMemberIdException;
  }
}
