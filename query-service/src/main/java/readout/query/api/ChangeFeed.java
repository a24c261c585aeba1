package readout.query.api;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.query.config.QueryConfig;
import readout.query.store.Change;
import readout.query.store.EventStore;
import readout.query.store.StoreUnavailableException;

/**
 * Hands changes to all who follow them. One thread asks the store for all of them, and only while
 * there is somebody: followers who have come equally far share one query.
 */
@ApplicationScoped
class ChangeFeed {

  private static final Logger LOG = Logger.getLogger(ChangeFeed.class);

  /** So many changes at most wait for a follower who is slow to take them. */
  static final int PAGE = 100;

  private final EventStore store;
  private final Pace pace;
  private final int most;
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread named = new Thread(task, "change-feed");
            named.setDaemon(true);
            return named;
          });
  private @Nullable ScheduledFuture<?> polling;
  private boolean stopped;

  @Inject
  ChangeFeed(EventStore store, QueryConfig config) {
    this(store, Pace.USUAL, config.changes().streams());
  }

  /** For so many followers at most. */
  ChangeFeed(EventStore store, Pace pace, int most) {
    this.store = store;
    this.pace = pace;
    this.most = most;
  }

  /** Whether there is no room for one more; who comes nevertheless is sent away with a remark. */
  boolean isFull() {
    return followers.size() >= most;
  }

  /** The changes after this number and all that will be, each once and in order. */
  Multi<Signal> after(long number) {
    return Multi.createFrom()
        .deferred(
            () -> {
              Follower follower = new Follower(number, this::catchUp);
              return Multi.createFrom()
                  .<Signal>emitter(
                      emitter -> {
                        follower.start(emitter.onTermination(() -> leave(follower)));
                        join(follower);
                      })
                  .onItem()
                  .invoke(follower::tookOne);
            });
  }

  private synchronized void join(Follower follower) {
    if (stopped) {
      follower.end("the service stops");
      return;
    }
    if (isFull()) {
      follower.end("too many streams; come again later");
      return;
    }
    followers.add(follower);
    if (polling == null) {
      long millis = pace.poll().toMillis();
      polling = thread.scheduleWithFixedDelay(this::tick, 0, millis, TimeUnit.MILLISECONDS);
    } else {
      thread.execute(this::tick);
    }
  }

  private synchronized void leave(Follower follower) {
    followers.remove(follower);
    if (followers.isEmpty() && polling != null) {
      polling.cancel(false);
      polling = null;
    }
  }

  /** A follower who has taken a full page need not wait for the next one. */
  private synchronized void catchUp() {
    if (!stopped) {
      thread.execute(this::tick);
    }
  }

  private void tick() {
    try {
      serve();
      followers.stream().filter(follower -> !follower.isAlive(pace)).forEach(this::leave);
    } catch (StoreUnavailableException e) {
      LOG.debugf("following waits for=database fault=%s", e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      LOG.error("following failed", e);
      followers.forEach(follower -> follower.end("a fault of this service"));
    }
  }

  private void serve() {
    followers.stream()
        .filter(Follower::isReady)
        .collect(Collectors.groupingBy(Follower::position))
        .forEach(this::serve);
  }

  private void serve(long position, List<Follower> those) {
    List<Change> page = store.changes(position, PAGE);
    if (store.keptChanges().missedAfter(position)) {
      those.forEach(follower -> follower.end("changes after this are no longer all kept"));
      those.forEach(this::leave);
    } else {
      those.forEach(follower -> follower.give(page));
    }
  }

  /** Before the server waits for requests to end: these never would. */
  void stop(@Observes ShutdownDelayInitiatedEvent event) {
    stop();
  }

  void stop(@Observes ShutdownEvent event) {
    stop();
  }

  synchronized void stop() {
    stopped = true;
    followers.forEach(follower -> follower.end("the service stops"));
    thread.shutdown();
  }

  /** Whether there is anybody to ask the store for. */
  synchronized boolean polls() {
    return polling != null;
  }

  /** What a follower is sent. */
  sealed interface Signal {

    /** A change. */
    record Changed(Change change) implements Signal {}

    /** Nothing happened, or why nothing more comes. */
    record Remark(String text) implements Signal {}
  }

  /**
   * How often.
   *
   * @param poll between two questions to the store
   * @param heartbeat of silence, after which a remark shows that the connection is alive
   * @param patience with a follower who takes nothing of what waits
   */
  record Pace(Duration poll, Duration heartbeat, Duration patience) {

    static final Pace USUAL =
        new Pace(Duration.ofMillis(250), Duration.ofSeconds(15), Duration.ofSeconds(30));
  }
}
