package readout.ingest.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Requests that name themselves with an {@code Idempotency-Key}, so that they can be repeated. */
public interface IdempotencySettings {

  /** How long the first answer is given again. A longer time serves feeds that repeat late. */
  @WithDefault("PT24H")
  @DurationMin(seconds = 1)
  @DurationMax(days = 7)
  Duration keep();

  /**
   * How many answers are kept at most, of all feeds; beyond it the oldest go early. More of them
   * take more memory, about 450 bytes each.
   */
  @WithDefault("50000")
  @Min(1)
  @Max(10_000_000)
  int entries();
}
