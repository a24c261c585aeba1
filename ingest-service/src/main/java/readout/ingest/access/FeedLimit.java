package readout.ingest.access;

import java.time.Duration;
import java.util.stream.Stream;
import readout.ingest.config.FeedLimitSettings;
import readout.ingest.config.LimitSettings;

/**
 * What one feed may send.
 *
 * @param rate articles a second, 0 without a limit
 * @param burst articles at once
 * @param bytesPerMinute 0 without a limit
 */
record FeedLimit(int rate, int burst, long bytesPerMinute) {

  /** What is said for the feed, and for all where nothing is. */
  static FeedLimit of(LimitSettings settings, String feed) {
    FeedLimit forAll = forAll(settings);
    FeedLimitSettings own = settings.feeds().get(feed);
    return own == null ? forAll : forAll.with(own);
  }

  /** Each that is set, that for all feeds among them. */
  static Stream<FeedLimit> all(LimitSettings settings) {
    FeedLimit forAll = forAll(settings);
    return Stream.concat(Stream.of(forAll), settings.feeds().values().stream().map(forAll::with));
  }

  private static FeedLimit forAll(LimitSettings settings) {
    return new FeedLimit(settings.rate(), settings.burst(), settings.bytesPerMinute());
  }

  private FeedLimit with(FeedLimitSettings own) {
    return new FeedLimit(
        own.rate().orElse(rate),
        own.burst().orElse(burst),
        own.bytesPerMinute().orElse(bytesPerMinute));
  }

  /** How long a feed that has sent all at once needs until it may again. */
  Duration untilFull() {
    return rate == 0 ? Duration.ZERO : Duration.ofSeconds(burst).dividedBy(rate);
  }
}
