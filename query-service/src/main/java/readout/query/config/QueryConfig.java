package readout.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may want to change; the service does not start on a value out of bounds. */
@ConfigMapping(prefix = "readout.query")
public interface QueryConfig {

  /**
   * How many items a list has when the request does not say. Fewer make answers faster, more make
   * readers page less.
   */
  @WithDefault("50")
  @Min(1)
  @Max(500)
  int defaultLimit();

  /**
   * How often plans are looked through for those whose day has passed. Shorter marks them sooner
   * after midnight.
   */
  @WithDefault("60s")
  @DurationMin(seconds = 1)
  @DurationMax(hours = 24)
  Duration upkeep();

  /**
   * How many reports are kept decoded in memory, and compared only once with each other. News of an
   * event comes within days, so those of some weeks are enough; each takes 3 to 5 KB.
   */
  @WithDefault("20000")
  @Min(0)
  int rememberedReports();

  /** What is kept of the changes, and for how many it is told as they happen. */
  Changes changes();

  /** The bounds of the changes. */
  interface Changes {

    /**
     * How long a change is kept. Longer lets a client that was away go on where it was, at the cost
     * of the table's size; one that was away for longer reads the lists anew.
     */
    @WithDefault("30d")
    @DurationMin(hours = 1)
    Duration keepFor();

    /** How many changes are kept at most, however young. A million take 150 MB. */
    @WithDefault("1000000")
    @Min(1000)
    long keepMost();

    /**
     * How many streams a replica has open at most. Each holds a connection and a page of changes.
     */
    @WithDefault("200")
    @Min(0)
    @Max(10_000)
    int streams();
  }

  /** How a batch that the database or the broker did not take is tried again. */
  BackOff backOff();

  /** The pauses between attempts, doubling from the least to the most. */
  interface BackOff {

    /** The first pause. Shorter recovers faster from a hiccup. */
    @WithDefault("100ms")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration least();

    /** The longest pause. Shorter notices sooner that a dependency is back, at more load on it. */
    @WithDefault("5s")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 10)
    Duration most();
  }
}
