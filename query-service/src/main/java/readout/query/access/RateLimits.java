package readout.query.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import readout.query.config.LimitConfig;
import readout.query.config.QueryConfig;

/**
 * A token bucket for each client that has asked of late. One that would be full is forgotten, which
 * makes no difference; so memory is bounded, and a replica counts for itself.
 */
@ApplicationScoped
public class RateLimits {

  private final LimitConfig config;
  private final Duration refill;
  private final TimeMeter time;
  private final Cache<Client, Bucket> buckets;

  @Inject
  RateLimits(QueryConfig config) {
    this(config.limit(), TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimits(LimitConfig config, TimeMeter time) {
    this.config = config;
    this.time = time;
    this.refill =
        config.rate() == 0
            ? Duration.ZERO
            : config.per().multipliedBy(config.burst()).dividedBy(config.rate());
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(config.clients())
            .expireAfterAccess(refill.plus(Duration.ofSeconds(1)))
            .ticker(time::currentTimeNanos)
            .build();
  }

  public boolean areSet() {
    return config.rate() > 0;
  }

  /** How many requests one that was silent has at once. */
  public long burst() {
    return config.burst();
  }

  /** Until one that has used up all has all again, in seconds, at least 1. */
  public long window() {
    return Math.max(1, refill.plusNanos(TimeUnit.SECONDS.toNanos(1) - 1).toSeconds());
  }

  /** Takes one request off what the client has. */
  public Allowance take(Client client) {
    Bucket bucket = buckets.get(client, unknown -> full());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return new Allowance(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        seconds(
            probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
  }

  long clients() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(
            Bandwidth.builder()
                .capacity(config.burst())
                .refillGreedy(config.rate(), config.per())
                .build())
        .withCustomTimePrecision(time)
        .build();
  }

  private static long seconds(long nanos) {
    return -Math.floorDiv(-nanos, TimeUnit.SECONDS.toNanos(1));
  }

  /**
   * What a client has left.
   *
   * @param granted whether the request may be answered
   * @param remaining how many more may be at once
   * @param seconds when granted until all are there again, else until there is one
   */
  public record Allowance(boolean granted, long remaining, long seconds) {}
}
