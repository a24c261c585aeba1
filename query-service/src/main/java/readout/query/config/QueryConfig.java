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
