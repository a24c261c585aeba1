package readout.query.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much one client may ask; polls that are answered 304 do not count. */
public interface LimitConfig {

  /** How many requests a client has in each period, in the long run; 0 is no limit. */
  @WithDefault("0")
  @Min(0)
  @Max(1_000_000)
  int rate();

  /** The period that the rate is for. Longer ones are for rates below one a second. */
  @WithDefault("1s")
  @DurationMin(seconds = 1)
  @DurationMax(hours = 24)
  Duration per();

  /** How many requests a client that was silent may make at once. */
  @WithDefault("200")
  @Min(1)
  @Max(1_000_000)
  int burst();

  /**
   * Of how many clients it is remembered what they asked, half a KB each. When there are more, the
   * ones that are heard of least begin anew.
   */
  @WithDefault("100000")
  @Min(100)
  @Max(10_000_000)
  int clients();
}
