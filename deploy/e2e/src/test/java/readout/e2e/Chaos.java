package readout.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Kills processes of a stack in random order while a supervisor, which is {@code deploy/up} again
 * and again, starts what is down; what is still starting is killed too.
 */
final class Chaos implements AutoCloseable {

  private static final List<String> VICTIMS =
      List.of("ingest-service", "extract-service", "query-service", "kafka", "postgresql");
  private static final int LEAST_PAUSE_MILLIS = 500;
  private static final int MOST_PAUSE_MILLIS = 3_500;
  private static final Duration LIMIT = Duration.ofMinutes(4);

  private final LocalStack stack;
  private final Random random;
  private final List<String> victims = new ArrayList<>();
  private final Semaphore killed = new Semaphore(0);
  private final Semaphore nobody = new Semaphore(0);
  private final Thread supervisor = new Thread(this::supervise, "supervisor");
  private volatile boolean stopped;

  Chaos(LocalStack stack, long seed) {
    this.stack = stack;
    this.random = new Random(seed);
    supervisor.start();
  }

  /** Kills so many, and answers when all is up again. */
  void run(int kills) throws InterruptedException {
    for (int number = 1; number <= kills; number++) {
      pause(random.nextInt(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS));
      kill(next(), number);
    }
    Instant last = Instant.now();
    await().atMost(LIMIT).until(() -> stack.status().status() == 0);
    System.out.printf("all ready %d s after the last kill%n", seconds(last));
  }

  /** Each in turn, in another order every time. */
  private String next() {
    if (victims.isEmpty()) {
      victims.addAll(VICTIMS);
      Collections.shuffle(victims, random);
    }
    return victims.remove(0);
  }

  private void kill(String name, int number) {
    Instant begin = Instant.now();
    await().atMost(LIMIT).pollDelay(Duration.ZERO).until(() -> tryToKill(name));
    System.out.printf("kill %d %s, %d s after it was chosen%n", number, name, seconds(begin));
    killed.release();
  }

  private boolean tryToKill(String name) {
    Optional<ProcessHandle> process = stack.find(name);
    process.ifPresent(LocalStack::kill);
    return process.isPresent();
  }

  /**
   * An up waits for what it found down when it began, so that it is begun anew after each kill, and
   * repeated when it failed.
   */
  private void supervise() {
    try {
      Process up = null;
      while (!stopped) {
        boolean wanted = killed.tryAcquire(200, TimeUnit.MILLISECONDS);
        killed.drainPermits();
        boolean failed = up != null && !up.isAlive() && up.exitValue() != 0;
        if (wanted || failed) {
          end(up);
          up = stack.beginUp();
        }
      }
      end(up);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(@Nullable Process up) throws InterruptedException {
    if (up != null) {
      up.destroy();
      up.waitFor();
    }
  }

  /** As long as that, since nobody releases it. */
  private void pause(int millis) throws InterruptedException {
    if (nobody.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException();
    }
  }

  private static long seconds(Instant since) {
    return Duration.between(since, Instant.now()).toSeconds();
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    supervisor.join();
  }
}
