package readout.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One feed's subscription at its hub (WebSub). Knows when the hub is to be asked, and what it may
 * ask back; sends nothing itself. Times are those of a clock that never jumps, in nanoseconds. Safe
 * for use by several threads.
 */
final class Subscription {

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration AFTER_DENIAL = Duration.ofDays(1);
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 6;
  private static final double RENEWED_AT = 0.8;

  private final URI callback;
  private final String key;
  private final Duration lease;
  private @Nullable URI hub;
  private @Nullable URI topic;
  private long askAt;
  private long liveUntil;
  private boolean live;
  private int asked;

  /** With the address at which the hub calls, the key it signs with and the lease asked for. */
  Subscription(URI callback, String key, Duration lease) {
    this.callback = callback;
    this.key = key;
    this.lease = lease;
  }

  String key() {
    return key;
  }

  /** The feed names this hub and itself so; the hub is asked at once if that is new. */
  synchronized void discovered(URI foundHub, URI foundTopic, long now) {
    if (!foundHub.equals(hub) || !foundTopic.equals(topic)) {
      hub = foundHub;
      topic = foundTopic;
      askAt = now;
      live = false;
      asked = 0;
    }
  }

  /** The feed names no hub any more: what one pushes is not wanted. */
  synchronized void abandon() {
    hub = null;
    topic = null;
    live = false;
  }

  synchronized boolean isWanted() {
    return hub != null;
  }

  /** Whether the hub pushes, so that the feed need not be fetched as often. */
  synchronized boolean isLive(long now) {
    return live && now - liveUntil < 0;
  }

  /** How long until the hub is to be asked; empty when there is none. */
  synchronized Optional<Duration> untilDue(long now) {
    return hub == null ? Optional.empty() : Optional.of(Duration.ofNanos(askAt - now));
  }

  /** The hub, where it is to be asked now; it is then asked again later unless it confirms. */
  synchronized Optional<URI> ask(long now) {
    if (hub == null || now - askAt < 0) {
      return Optional.empty();
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(asked, MOST_DOUBLINGS));
    askAt = now + wait.toNanos();
    asked++;
    return Optional.of(hub);
  }

  /** What the hub is sent (section 5.1). */
  synchronized Map<String, String> form() {
    return Map.of(
        "hub.mode", "subscribe",
        "hub.topic", String.valueOf(topic),
        "hub.callback", callback.toString(),
        "hub.secret", key,
        "hub.lease_seconds", Long.toString(lease.toSeconds()));
  }

  /** Whether the subscription that a hub wants confirmed is wanted; it then lives for the lease. */
  synchronized boolean confirm(String ofTopic, @Nullable Duration granted, long now) {
    if (hub == null || !ofTopic.equals(String.valueOf(topic))) {
      return false;
    }
    Duration given = granted == null ? lease : granted;
    Duration lives = given.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : given;
    live = true;
    liveUntil = now + lives.toNanos();
    askAt = now + Math.round(lives.toNanos() * RENEWED_AT);
    asked = 0;
    return true;
  }

  /** The hub will not push; it may change its mind another day. */
  synchronized boolean deny(String ofTopic, long now) {
    if (hub == null || !ofTopic.equals(String.valueOf(topic))) {
      return false;
    }
    live = false;
    askAt = now + AFTER_DENIAL.toNanos();
    return true;
  }
}
