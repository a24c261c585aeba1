package readout.ingest.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.ingest.config.FeedSettings;
import readout.ingest.config.IngestSettings;

/** The feeds of the settings, each run when it is due by one of a few threads. */
@ApplicationScoped
class Feeds {

  /** Where hubs call, below the public address. */
  static final String CALLBACKS = "/websub/";

  private static final Logger LOG = Logger.getLogger(Feeds.class);
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
  private static final int MOST_THREADS = 8;
  private static final int LARGEST_FEED = 8 << 20;
  private static final Duration LONGEST_FETCH = Duration.ofSeconds(30);
  private static final Duration AFTER_DEFECT = Duration.ofMinutes(5);
  private static final Duration TO_STOP = Duration.ofSeconds(5);

  private final IngestSettings settings;
  private final Entries entries;
  private final FeedCounters counters;
  private final Fetcher fetcher;
  private final ScheduledThreadPoolExecutor threads;
  private final Map<String, FeedTask> byCallback = new HashMap<>();
  private final Agenda<FeedTask> agenda;

  Feeds(IngestSettings settings, Entries entries, FeedCounters counters, Vertx vertx) {
    this.settings = settings;
    this.entries = entries;
    this.counters = counters;
    this.fetcher = new Fetcher(vertx, LONGEST_FETCH, LARGEST_FEED);
    this.threads =
        new ScheduledThreadPoolExecutor(
            Math.max(1, Math.min(settings.feeds().size(), MOST_THREADS)),
            task -> new Thread(task, "feed"));
    threads.setRemoveOnCancelPolicy(true);
    this.agenda = new Agenda<>(threads, this::run);
    CallbackKeys keys =
        settings.websub().secret().map(CallbackKeys::of).orElseGet(CallbackKeys::random);
    var guard = new AddressGuard(allowed(settings), InetAddress::getAllByName);
    settings
        .feeds()
        .forEach((name, feed) -> byCallback.put(keys.path(name), task(name, feed, guard, keys)));
  }

  private static List<AddressBlock> allowed(IngestSettings settings) {
    try {
      return settings.allowAddresses().orElse(List.of()).stream().map(AddressBlock::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("readout.ingest.allow-addresses: " + e.getMessage(), e);
    }
  }

  private FeedTask task(String name, FeedSettings feed, AddressGuard guard, CallbackKeys keys) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalStateException(
          "readout.ingest.feeds.\"%s\": the name is not %s".formatted(name, NAME));
    }
    return new FeedTask(
        name,
        feed,
        settings.websub().pollInterval(),
        new FeedClient(guard, fetcher, Clock.systemUTC(), login(name, feed)),
        entries,
        counters,
        new Pace(ThreadLocalRandom.current()::nextDouble),
        subscription(name, keys));
  }

  private static Optional<Login> login(String name, FeedSettings feed) {
    try {
      Optional<Login> login = Login.of(feed);
      if (login.filter(Login::isInTheClear).isPresent()) {
        LOG.warnf("feed=%s is asked over http: others can read its password or token", name);
      }
      return login;
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "readout.ingest.feeds.\"%s\".%s".formatted(name, e.getMessage()), e);
    }
  }

  private @Nullable Subscription subscription(String name, CallbackKeys keys) {
    return settings
        .publicUrl()
        .map(url -> url.toString().replaceFirst("/$", "") + CALLBACKS + keys.path(name))
        .map(url -> new Subscription(URI.create(url), keys.key(name), settings.websub().lease()))
        .orElse(null);
  }

  void start(@Observes StartupEvent start) {
    byCallback.values().forEach(this::wake);
  }

  /** Before the producer is closed: what was fetched is brought to the desk or left. */
  void stop(@Observes @Priority(1) ShutdownEvent stop) throws InterruptedException {
    threads.shutdownNow();
    if (!threads.awaitTermination(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("feeds not stopped in time");
    }
    fetcher.close();
  }

  /** The feed whose hub calls at this path, where it can be subscribed to. */
  Optional<FeedTask> at(String callback) {
    return Optional.ofNullable(byCallback.get(callback))
        .filter(task -> task.subscription().filter(Subscription::isWanted).isPresent());
  }

  /** Has the feed look at once what is due. */
  void wake(FeedTask task) {
    runIn(task, Duration.ZERO);
  }

  private void run(FeedTask task) {
    try {
      task.run().ifPresent(wait -> runIn(task, wait));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service stops
    } catch (RuntimeException e) {
      LOG.errorf(e, "failed feed=%s", task.name());
      runIn(task, AFTER_DEFECT);
    }
  }

  /** Unless it is to be run before; a millisecond later, never too early. */
  private void runIn(FeedTask task, Duration wait) {
    try {
      agenda.set(task, wait.plusMillis(1));
    } catch (RejectedExecutionException e) {
      LOG.debugf("stopped feed=%s", task.name());
    }
  }
}
