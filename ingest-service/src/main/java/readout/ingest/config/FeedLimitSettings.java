package readout.ingest.config;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** How much one feed may send; what is not said here is as for all, see {@link LimitSettings}. */
public interface FeedLimitSettings {

  /** Articles in a second, in the long run; 0 is no limit. */
  OptionalInt rate();

  /** Articles at once, after silence. */
  OptionalInt burst();

  /** Bytes in a minute; 0 is no limit, else no less than an article. */
  OptionalLong bytesPerMinute();
}
