package readout.ingest.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Who may send; what tokens must be like is set in the terms of {@code quarkus.oidc}. */
public interface AccessSettings {

  /**
   * The file of keys, one on a line. With it, or with tokens, only who has one may send; without
   * both everybody may who reaches the service, so it is on this machine only.
   */
  Optional<Path> keys();

  /** How often the file is looked at again. Shorter revokes a key sooner. */
  @WithDefault("5s")
  @DurationMin(seconds = 1)
  @DurationMax(hours = 1)
  Duration reread();

  /** The claim of a token that names its feed. */
  @WithDefault("feed")
  @Pattern(regexp = "\\S{1,200}")
  String feedClaim();

  /** What stands before {@code post}, {@code withdraw} and {@code metrics} in a token's scopes. */
  @WithDefault("ingest.")
  @Pattern(regexp = "[!#-\\[\\]-~]{1,200}")
  String scopePrefix();
}
