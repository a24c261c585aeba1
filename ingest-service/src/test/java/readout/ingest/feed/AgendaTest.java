package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgendaTest {

  private static final int THINGS = 20_000;
  private static final int TIMES = 3;

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** Whatever is not delayed for more than this, once nothing more is said. */
  private void awaitAll() throws InterruptedException {
    threads.shutdown();
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
  }

  /** The agenda of something that is done so many times, each time at once. */
  private static final class Repeating {
    private final AtomicIntegerArray done = new AtomicIntegerArray(THINGS);
    private final AtomicInteger left = new AtomicInteger(THINGS * TIMES);
    private final Agenda<Integer> agenda;

    Repeating(ScheduledExecutorService threads) {
      agenda = new Agenda<>(threads, this::work);
    }

    private void work(Integer thing) {
      if (done.incrementAndGet(thing) < TIMES) {
        agenda.set(thing, Duration.ZERO);
      }
      left.decrementAndGet();
    }
  }

  @Test
  void whatIsDoneBeforeItsTimeIsNotedIsDoneAgain() throws InterruptedException {
    Repeating repeating = new Repeating(threads);

    IntStream.range(0, THINGS).forEach(thing -> repeating.agenda.set(thing, Duration.ZERO));
    for (int i = 0; i < 200 && repeating.left.get() > 0; i++) {
      Thread.sleep(50);
    }

    assertThat(IntStream.range(0, THINGS).filter(i -> repeating.done.get(i) != TIMES)).isEmpty();
  }

  @Test
  void ofTwoTimesTheEarlierHolds() throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    Agenda<String> agenda = new Agenda<>(threads, thing -> done.incrementAndGet());

    agenda.set("one", Duration.ofMillis(100));
    agenda.set("one", Duration.ofMillis(1));
    agenda.set("other", Duration.ofMillis(1));
    awaitAll();

    assertThat(done).hasValue(2);
  }

  /** With one thread, so that what is said meanwhile waits until the work has said its own. */
  @Test
  void whatIsSaidWhileItIsDoneIsNotPutOffByWhatTheWorkItselfSays() throws InterruptedException {
    ScheduledExecutorService one = Executors.newScheduledThreadPool(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch said = new CountDownLatch(1);
    CountDownLatch again = new CountDownLatch(2);
    AtomicReference<Agenda<String>> agenda = new AtomicReference<>();
    agenda.set(
        new Agenda<>(
            one,
            thing -> {
              begun.countDown();
              again.countDown();
              awaitQuietly(said);
              agenda.get().set(thing, Duration.ofHours(1));
            }));
    try {
      agenda.get().set("feed", Duration.ZERO);
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      agenda.get().set("feed", Duration.ZERO);
      said.countDown();

      assertThat(again.await(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      one.shutdownNow();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
