package readout.ingest.feed;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * When each of several things is done next: one time for each, of which the earliest that was said
 * since it was last begun holds. What is done may itself say when it is done again. Safe for use by
 * several threads.
 */
final class Agenda<T> {

  /** That a thing is to be done at this time of {@link System#nanoTime}. */
  private record Plan(long time, Future<?> work) {}

  private final ScheduledExecutorService threads;
  private final Consumer<T> work;
  private final ConcurrentMap<T, Plan> next = new ConcurrentHashMap<>();

  Agenda(ScheduledExecutorService threads, Consumer<T> work) {
    this.threads = threads;
    this.work = work;
  }

  /**
   * Has it done after this time, unless it is to be done before; fails as {@link
   * ScheduledExecutorService#schedule} does. In one step: else what is done at once could say its
   * next time before this one is noted, and would have it struck out.
   */
  void set(T thing, Duration wait) {
    long time = System.nanoTime() + wait.toNanos();
    next.compute(
        thing,
        (same, before) -> {
          if (before != null && before.time() - time <= 0) {
            return before;
          }
          Future<?> planned =
              threads.schedule(() -> begin(thing, time), wait.toNanos(), TimeUnit.NANOSECONDS);
          if (before != null) {
            before.work().cancel(false);
          }
          return new Plan(time, planned);
        });
  }

  /** What is said from now on is not compared with the time that has come. */
  private void begin(T thing, long time) {
    next.computeIfPresent(thing, (same, plan) -> plan.time() == time ? null : plan);
    work.accept(thing);
  }
}
