package readout.ingest.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import readout.ingest.config.IngestSettings;

/**
 * Slows down who guesses keys: a network that was refused too often is not looked at for a while.
 * Only a key that was good from there before still is, so that a forgotten client with an old key
 * does not lock out the feeds behind the same address. Memory is bounded: of more networks, those
 * heard of least begin anew.
 */
@ApplicationScoped
class RefusalLimits {

  private static final long MOST_NETWORKS = 100_000;
  private static final long MOST_KEYS = 10_000;
  private static final Duration PER = Duration.ofMinutes(1);
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private record Known(Network network, String key) {}

  /** What a network has left, and whether it was told since that it has nothing. */
  private record Attempts(Bucket bucket, AtomicBoolean told) {}

  private final int most;
  private final TimeMeter time;
  private final Cache<Network, Attempts> attempts;
  private final Cache<Known, Boolean> good;

  @Inject
  RefusalLimits(IngestSettings settings) {
    this(settings.limit().refusals(), TimeMeter.SYSTEM_NANOTIME);
  }

  RefusalLimits(int most, TimeMeter time) {
    this.most = most;
    this.time = time;
    this.attempts =
        Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterAccess(PER.multipliedBy(2))
            .ticker(time::currentTimeNanos)
            .build();
    this.good =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(REMEMBERED)
            .ticker(time::currentTimeNanos)
            .build();
  }

  /** Counts an attempt as if it were refused; false when there were too many. */
  boolean begin(Network network) {
    Attempts left = attempts(network);
    boolean begun = left.bucket().tryConsume(1);
    if (begun) {
      left.told().set(false);
    }
    return begun;
  }

  /** Whether this is the first attempt too many, which a log may tell of. */
  boolean isFirst(Network network) {
    return attempts(network).told().compareAndSet(false, true);
  }

  /** The attempt that was begun was not refused. */
  void takeBack(Network network) {
    attempts(network).bucket().addTokens(1);
  }

  /** This key is good from there. */
  void remember(Network network, AccessKey key) {
    good.put(new Known(network, key.hash()), true);
  }

  /** Whether this key was good from there before. */
  boolean remembers(Network network, AccessKey key) {
    return good.getIfPresent(new Known(network, key.hash())) != null;
  }

  /** Seconds until one more is looked at, at least 1. */
  long wait(Network network) {
    return Allowance.seconds(
        attempts(network).bucket().estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  long networks() {
    attempts.cleanUp();
    return attempts.estimatedSize();
  }

  private Attempts attempts(Network network) {
    return attempts.get(network, unknown -> new Attempts(full(), new AtomicBoolean()));
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(most).refillGreedy(most, PER).build())
        .withCustomTimePrecision(time)
        .build();
  }
}
