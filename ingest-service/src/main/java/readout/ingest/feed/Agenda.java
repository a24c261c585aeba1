package readout.ingest.feed;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * When each of several things is done next: one time for each, of which the last that was said
 * holds. What is done may itself say when it is done again. Safe for use by several threads.
 */
final class Agenda<T> {

  private final ScheduledExecutorService threads;
  private final Consumer<T> work;
  private final ConcurrentMap<T, Future<?>> next = new ConcurrentHashMap<>();

  Agenda(ScheduledExecutorService threads, Consumer<T> work) {
    this.threads = threads;
    this.work = work;
  }

  /**
   * Has it done after this time, and not at the time said before; fails as {@link
   * ScheduledExecutorService#schedule} does. In one step: else what is done at once could say its
   * next time before this one is noted, and would have it struck out.
   */
  void set(T thing, Duration wait) {
    next.compute(
        thing,
        (same, before) -> {
          Future<?> planned =
              threads.schedule(() -> work.accept(thing), wait.toNanos(), TimeUnit.NANOSECONDS);
          if (before != null) {
            before.cancel(false);
          }
          return planned;
        });
  }
}
