package readout.query.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Who may read; what tokens must be like is set in the terms of {@code quarkus.oidc}. */
public interface AccessConfig {

  /** Whether who reads has to say who that is. */
  enum Mode {
    OPEN,
    REQUIRED
  }

  /**
   * Open lets everybody read who can reach the service; required only those who send a key or a
   * token.
   */
  @WithDefault("open")
  Mode mode();

  /** The file of keys, one on a line; none when there are to be no keys. */
  Optional<Path> keys();

  /** How often the file is looked at again. Shorter revokes a key sooner. */
  @WithDefault("5s")
  @DurationMin(seconds = 1)
  @DurationMax(hours = 1)
  Duration reread();

  /** The scope that a token must have (RFC 6749, section 3.3); any token will do without one. */
  Optional<@Pattern(regexp = "[!#-\\[\\]-~]+") String> scope();

  /** Whether the figures can be read by all even where the record cannot. */
  @WithDefault("false")
  boolean openMetrics();
}
