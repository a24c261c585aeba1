package readout.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * A feed that repeats each article until it is answered 202, and sends nothing of an article before
 * what came earlier is answered. Of several replicas it sends an article to one as long as that
 * answers, and then to the next.
 */
final class Feed implements AutoCloseable {

  private static final int LANES = 16;
  private static final Duration LIMIT = Duration.ofMinutes(4);

  /** Longer than a replica takes to hear of what another one took. */
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final List<Readers> replicas;
  private final List<Lane> lanes = IntStream.range(0, LANES).mapToObj(Lane::new).toList();
  private final Map<String, Readers.Receipt> receipts = new ConcurrentHashMap<>();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private final List<Future<?>> sent = new CopyOnWriteArrayList<>();
  private final AtomicLong repeats = new AtomicLong();
  private final AtomicLong slowest = new AtomicLong();

  Feed(Readers... replicas) {
    this.replicas = List.of(replicas);
  }

  /** Articles one after another, and the replica that they are sent to. */
  private final class Lane {
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private int replica;

    Lane(int number) {
      this.replica = number;
    }

    Optional<Readers.Receipt> tryTo(Attempt attempt) throws InterruptedException {
      Optional<Readers.Receipt> receipt = attempt.with(replicas.get(replica % replicas.size()));
      if (receipt.isEmpty()) {
        replica++;
        repeats.incrementAndGet();
      }
      return receipt;
    }
  }

  private interface Attempt {
    Optional<Readers.Receipt> with(Readers replica) throws InterruptedException;
  }

  void send(Newsroom.Dispatch dispatch) {
    Lane lane = lanes.get(Math.floorMod(dispatch.uri().hashCode(), LANES));
    sent.add(lane.executor.submit(() -> deliver(dispatch, lane)));
  }

  private void deliver(Newsroom.Dispatch dispatch, Lane lane) {
    long begin = System.nanoTime();
    Readers.Receipt receipt =
        dispatch.isWithdrawalById()
            ? untilTaken(lane, to -> to.tryToDelete(receipts.get(dispatch.uri()).id()))
            : untilTaken(lane, to -> to.tryToPost(dispatch.ninjs()));
    receipts.put(dispatch.uri(), receipt);
    if (dispatch.isWithdrawal()) {
      withdrawn.add(receipt.id());
    }
    slowest.accumulateAndGet(System.nanoTime() - begin, Math::max);
  }

  private Readers.Receipt untilTaken(Lane lane, Attempt attempt) {
    List<Readers.Receipt> taken = new ArrayList<>();
    await()
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        .pollInSameThread()
        .until(
            () -> {
              lane.tryTo(attempt).ifPresent(taken::add);
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
    lanes.forEach(lane -> lane.executor.shutdownNow());
  }
}
