package readout.ingest.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Subscriptions to feeds that push (WebSub); made only where a public address is set. */
public interface WebSubSettings {

  /**
   * From which callback addresses and keys of signatures are derived. Replicas behind one public
   * address must share it; without it each start makes its own, and subscribes anew.
   */
  Optional<String> secret();

  /** How long a hub is asked to push before the subscription is renewed. */
  @WithDefault("P7D")
  @DurationMin(seconds = 1)
  @DurationMax(days = 365)
  Duration lease();

  /** How often a feed that pushes is fetched all the same, for what a push may have missed. */
  @WithDefault("PT1H")
  @DurationMin(seconds = 1)
  @DurationMax(days = 7)
  Duration pollInterval();
}
