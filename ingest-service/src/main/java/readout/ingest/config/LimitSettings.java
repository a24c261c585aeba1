package readout.ingest.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;

/** How much each feed may send, and how often an address may be refused. */
public interface LimitSettings {

  /** How many articles a feed may send in a second, in the long run; 0 is no limit. */
  @WithDefault("0")
  @Min(0)
  @Max(1_000_000)
  int rate();

  /** How many articles a feed that was silent may send at once. */
  @WithDefault("200")
  @Min(1)
  @Max(1_000_000)
  int burst();

  /** How many bytes a feed may send in a minute; 0 is no limit, else no less than an article. */
  @WithDefault("0")
  @Min(0)
  @Max(1L << 40)
  long bytesPerMinute();

  /** Other limits for some feeds, by their names. */
  Map<String, FeedLimitSettings> feeds();

  /**
   * How many requests a minute of one address are refused for want of a good key or token before
   * none is looked at. Fewer slow down who guesses, and who has made a mistake.
   */
  @WithDefault("60")
  @Min(1)
  @Max(1_000_000)
  int refusals();
}
