package readout.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * A feed that repeats each article until it is answered 202, and sends nothing of an article before
 * what came earlier is answered.
 */
final class Feed implements AutoCloseable {

  private static final int LANES = 16;
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Readers readers;
  private final List<ExecutorService> lanes =
      IntStream.range(0, LANES).mapToObj(lane -> Executors.newSingleThreadExecutor()).toList();
  private final Map<String, Readers.Receipt> receipts = new ConcurrentHashMap<>();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private final List<Future<?>> sent = new CopyOnWriteArrayList<>();
  private final AtomicLong repeats = new AtomicLong();
  private final AtomicLong slowest = new AtomicLong();

  Feed(Readers readers) {
    this.readers = readers;
  }

  void send(Newsroom.Dispatch dispatch) {
    ExecutorService lane = lanes.get(Math.floorMod(dispatch.uri().hashCode(), LANES));
    sent.add(lane.submit(() -> deliver(dispatch)));
  }

  private void deliver(Newsroom.Dispatch dispatch) {
    long begin = System.nanoTime();
    Readers.Receipt receipt =
        dispatch.isWithdrawalById()
            ? untilTaken(() -> readers.tryToDelete(receipts.get(dispatch.uri()).id()))
            : untilTaken(() -> readers.tryToPost(dispatch.ninjs()));
    receipts.put(dispatch.uri(), receipt);
    if (dispatch.isWithdrawal()) {
      withdrawn.add(receipt.id());
    }
    slowest.accumulateAndGet(System.nanoTime() - begin, Math::max);
  }

  private Readers.Receipt untilTaken(Callable<Optional<Readers.Receipt>> attempt) {
    List<Readers.Receipt> taken = new ArrayList<>();
    await()
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        .pollInSameThread()
        .until(
            () -> {
              attempt.call().ifPresentOrElse(taken::add, repeats::incrementAndGet);
              return !taken.isEmpty();
            });
    return taken.get(0);
  }

  /** The last receipt of each article, by its uri, once all that was sent is answered. */
  Map<String, Readers.Receipt> receipts() throws Exception {
    for (Future<?> each : sent) {
      each.get();
    }
    return Map.copyOf(receipts);
  }

  boolean isWithdrawn(String id) {
    return withdrawn.contains(id);
  }

  /** How often something had to be sent again. */
  long repeats() {
    return repeats.get();
  }

  /** How long the one that waited longest took to be answered 202, repeats included. */
  Duration slowest() {
    return Duration.ofNanos(slowest.get());
  }

  @Override
  public void close() {
    lanes.forEach(ExecutorService::shutdownNow);
  }
}
