package readout.ingest.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import readout.ingest.config.IngestSettings;
import readout.ingest.config.LimitSettings;

/**
 * How many articles and bytes each feed may send; a replica counts for itself. Bytes are taken once
 * they are there, and the feed then waits until they are paid for: an article is never refused for
 * its last bytes. Memory is bounded: what would be full is forgotten, which makes no difference.
 */
@ApplicationScoped
public class FeedLimits {

  private static final long MOST_FEEDS = 10_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** What a feed has left, null where there is no limit, and whether it was told of the end. */
  private record Purse(@Nullable Bucket articles, @Nullable Bucket bytes, AtomicBoolean told) {}

  private final LimitSettings settings;
  private final TimeMeter time;
  private final Cache<String, Purse> purses;

  @Inject
  FeedLimits(IngestSettings settings) {
    this(settings.limit(), TimeMeter.SYSTEM_NANOTIME);
  }

  FeedLimits(LimitSettings settings, TimeMeter time) {
    this.settings = settings;
    this.time = time;
    this.purses =
        Caffeine.newBuilder()
            .maximumSize(MOST_FEEDS)
            .expireAfterAccess(longest().plus(MINUTE))
            .ticker(time::currentTimeNanos)
            .executor(Runnable::run) // tidying up takes less than to wake another thread
            .build();
  }

  /** Takes one article off what the feed has, when it has one and no bytes to pay for. */
  public Allowance take(String feed) {
    Purse purse = purse(feed);
    Bucket articles = purse.articles();
    if (wait(purse.bytes()) > 0 || (articles != null && !articles.tryConsume(1))) {
      return Allowance.after(nanos(purse), purse.told().compareAndSet(false, true));
    }
    purse.told().set(false);
    return Allowance.NOW;
  }

  /** Takes as many of these articles as the feed has; none while it has bytes to pay for. */
  public int takeSome(String feed, int wanted) {
    Purse purse = purse(feed);
    if (wanted == 0 || wait(purse.bytes()) > 0) {
      return 0;
    }
    Bucket articles = purse.articles();
    return articles == null ? wanted : Math.toIntExact(articles.tryConsumeAsMuchAsPossible(wanted));
  }

  /** Takes bytes that the feed has sent, beyond what it has as well. */
  public void charge(String feed, long sent) {
    Bucket bytes = purse(feed).bytes();
    if (bytes != null && sent > 0) {
      bytes.consumeIgnoringRateLimits(sent);
    }
  }

  /** How long until the feed may send one article more. */
  public Duration wait(String feed) {
    return Duration.ofNanos(nanos(purse(feed)));
  }

  private static long nanos(Purse purse) {
    return Math.max(wait(purse.articles()), wait(purse.bytes()));
  }

  private static long wait(@Nullable Bucket bucket) {
    return bucket == null ? 0 : bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
  }

  private Purse purse(String feed) {
    return purses.get(feed, name -> full(FeedLimit.of(settings, name)));
  }

  private Purse full(FeedLimit limit) {
    long bytes = limit.bytesPerMinute();
    return new Purse(
        limit.rate() == 0 ? null : bucket(limit.burst(), limit.rate(), Duration.ofSeconds(1)),
        bytes == 0 ? null : bucket(bytes, bytes, MINUTE),
        new AtomicBoolean());
  }

  private Bucket bucket(long capacity, long refill, Duration per) {
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(capacity).refillGreedy(refill, per).build())
        .withCustomTimePrecision(time)
        .build();
  }

  /** Until one that has used up all has all again; bytes owed are forgotten no sooner. */
  private Duration longest() {
    return FeedLimit.all(settings)
        .map(FeedLimit::untilFull)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO)
        .plus(MINUTE);
  }
}
