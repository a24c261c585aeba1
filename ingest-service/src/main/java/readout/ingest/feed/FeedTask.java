package readout.ingest.feed;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.ingest.config.FeedSettings;
import readout.ingest.source.FeedDocument;
import readout.ingest.source.FeedOrigin;
import readout.ingest.source.FeedReader;

/**
 * One feed: asks for it when it is time, brings what it says to the desk, and keeps it subscribed
 * where it can be. What it remembers is lost with the process, which costs one whole poll.
 */
final class FeedTask {

  private static final Logger LOG = Logger.getLogger(FeedTask.class);
  private static final Duration UNTIL_OPEN = Duration.ofSeconds(1);

  private final String name;
  private final FeedSettings settings;
  private final Duration pushedInterval;
  private final FeedClient client;
  private final Entries entries;
  private final FeedCounters counters;
  private final Pace pace;
  private final @Nullable Subscription subscription;
  private URI address;
  private Validators validators = Validators.NONE;
  private long pollAt = System.nanoTime();
  private boolean pollsSeldom;
  private boolean gone;

  FeedTask(
      String name,
      FeedSettings settings,
      Duration pushedInterval,
      FeedClient client,
      Entries entries,
      FeedCounters counters,
      Pace pace,
      @Nullable Subscription subscription) {
    this.name = name;
    this.settings = settings;
    this.pushedInterval = pushedInterval;
    this.client = client;
    this.entries = entries;
    this.counters = counters;
    this.pace = pace;
    this.subscription = subscription;
    this.address = settings.url();
  }

  String name() {
    return name;
  }

  Optional<Subscription> subscription() {
    return Optional.ofNullable(subscription);
  }

  /** Does what is due; answers how long nothing will be, and nothing when the feed is gone. */
  synchronized Optional<Duration> run() throws InterruptedException {
    if (!entries.isOpen()) {
      return Optional.of(UNTIL_OPEN);
    }
    if (pollsSeldom && !pushes()) {
      pollsSeldom = false;
      pollAt = System.nanoTime(); // the hub has ceased to push, perhaps some time ago
    }
    if (!gone && System.nanoTime() - pollAt >= 0) {
      Duration wait = poll();
      pollAt = System.nanoTime() + wait.toNanos();
    }
    if (gone) {
      return Optional.empty();
    }
    subscribe();
    return Optional.of(untilDue());
  }

  private Duration untilDue() {
    long now = System.nanoTime();
    Duration poll = Duration.ofNanos(pollAt - now);
    return subscription()
        .flatMap(each -> each.untilDue(now))
        .filter(ask -> ask.compareTo(poll) < 0)
        .orElse(poll);
  }

  private Duration poll() throws InterruptedException {
    Polled polled = client.poll(address, validators);
    if (polled instanceof Polled.Changed changed) {
      return ended(changed(changed), "", null);
    }
    if (polled instanceof Polled.NotModified) {
      return ended(PollOutcome.NOT_MODIFIED, "", null);
    }
    boolean hadMoved = !address.equals(settings.url());
    remember(settings.url(), hadMoved ? Validators.NONE : validators);
    if (polled instanceof Polled.Gone && !hadMoved) {
      gone = true;
      subscription().ifPresent(Subscription::abandon);
      return ended(PollOutcome.GONE, "it is not asked for again before a restart", null);
    }
    if (polled instanceof Polled.Refused refused) {
      return ended(PollOutcome.REFUSED_ADDRESS, refused.detail(), null);
    }
    return polled instanceof Polled.Failed failed
        ? ended(PollOutcome.FAILED, failed.detail(), failed.retryAfter())
        : ended(PollOutcome.FAILED, "gone from where it had moved to", null);
  }

  private PollOutcome changed(Polled.Changed changed) throws InterruptedException {
    FeedDocument document =
        FeedReader.read(
            changed.content(), changed.answer().charset().orElse(null), origin(changed.from()));
    URI moved = changed.moved();
    if (moved != null) {
      LOG.infof("moved feed=%s to=%s", name, moved);
    }
    if (!entries.take(name, document)) {
      return PollOutcome.UNAVAILABLE;
    }
    String fault = document.fault();
    if (fault != null) {
      LOG.warnf("malformed feed=%s fault=%s", name, fault);
      return PollOutcome.MALFORMED;
    }
    remember(moved == null ? address : moved, Validators.of(changed.answer()));
    discover(changed, document);
    return PollOutcome.CHANGED;
  }

  private void remember(URI where, Validators what) {
    address = where;
    validators = what;
  }

  private FeedOrigin origin(URI from) {
    return new FeedOrigin(
        from, Instant.now(), settings.source().orElse(null), settings.language().orElse(null));
  }

  private Duration ended(PollOutcome outcome, String detail, @Nullable Duration retryAfter) {
    counters.polled(name, outcome);
    if (outcome == PollOutcome.CHANGED || outcome == PollOutcome.NOT_MODIFIED) {
      LOG.debugf("polled feed=%s outcome=%s", name, outcome);
      return pace.afterSuccess(interval());
    }
    Duration wait = pace.afterFailure(settings.interval(), retryAfter);
    LOG.warnf(
        "polled feed=%s outcome=%s failures=%d again=%s detail=%s",
        name, outcome.name().toLowerCase(Locale.ROOT), pace.failures(), wait, detail);
    return wait;
  }

  /** A feed that pushes is asked for seldom, but not never: a push may be lost. */
  private Duration interval() {
    pollsSeldom = pushes() && pushedInterval.compareTo(settings.interval()) > 0;
    return pollsSeldom ? pushedInterval : settings.interval();
  }

  private boolean pushes() {
    return subscription().filter(each -> each.isLive(System.nanoTime())).isPresent();
  }

  /** The links of the answer count before those in the document (WebSub, section 4). */
  private void discover(Polled.Changed changed, FeedDocument document) {
    if (subscription == null) {
      return;
    }
    LinkHeader links = LinkHeader.of(changed.answer().headers().getAll("Link"));
    Optional<URI> hub =
        resolved(links.target("hub"), changed.from())
            .or(() -> document.hubs().stream().findFirst());
    URI topic =
        resolved(links.target("self"), changed.from())
            .or(() -> Optional.ofNullable(document.self()))
            .orElse(changed.from());
    hub.ifPresentOrElse(
        found -> subscription.discovered(found, topic, System.nanoTime()), subscription::abandon);
  }

  private static Optional<URI> resolved(Optional<String> target, URI base) {
    try {
      return target.map(base::resolve);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void subscribe() throws InterruptedException {
    Optional<URI> hub = subscription().flatMap(each -> each.ask(System.nanoTime()));
    if (subscription == null || hub.isEmpty()) {
      return;
    }
    try {
      int status = client.post(hub.get(), subscription.form());
      if (status / 100 == 2) {
        LOG.infof("asked hub feed=%s hub=%s", name, hub.get());
      } else {
        LOG.warnf("not subscribed feed=%s hub=%s status=%d", name, hub.get(), status);
      }
    } catch (IOException e) {
      LOG.warnf("not subscribed feed=%s hub=%s fault=%s", name, hub.get(), e.getMessage());
    }
  }

  /** Takes what was pushed under this signature. */
  PushOutcome push(byte[] content, @Nullable String mediaType, List<String> signatures)
      throws InterruptedException {
    PushOutcome outcome = pushed(content, mediaType, signatures);
    counters.pushed(name, outcome);
    if (outcome != PushOutcome.TAKEN) {
      LOG.warnf("push feed=%s outcome=%s", name, outcome.name().toLowerCase(Locale.ROOT));
    }
    return outcome;
  }

  private PushOutcome pushed(byte[] content, @Nullable String mediaType, List<String> signatures)
      throws InterruptedException {
    if (subscription == null || !HubSignature.isValid(content, signatures, subscription.key())) {
      return PushOutcome.FORGED;
    }
    String charset = mediaType == null ? null : Fetched.charset(mediaType).orElse(null);
    FeedDocument document = FeedReader.read(content, charset, origin(settings.url()));
    if (!entries.isOpen() || !entries.take(name, document)) {
      return PushOutcome.UNAVAILABLE;
    }
    return document.fault() == null ? PushOutcome.TAKEN : PushOutcome.MALFORMED;
  }
}
