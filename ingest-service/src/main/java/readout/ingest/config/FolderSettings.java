package readout.ingest.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** A folder whose files are taken as articles. */
public interface FolderSettings {

  /** Where it is; without it no folder is watched. */
  Optional<Path> path();

  /** The feed to which its articles belong; part of their ids. */
  @WithDefault("folder")
  @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,62}")
  String feed();

  /**
   * How long a file must not have changed before it is taken as whole. A longer time is safer for
   * writers that pause; one that renames its files into place needs none.
   */
  @WithDefault("PT2S")
  @DurationMin(millis = 0)
  @DurationMax(minutes = 10)
  Duration settle();

  /** How often the folder is looked through though the file system told of nothing. */
  @WithDefault("PT5S")
  @DurationMin(millis = 100)
  @DurationMax(minutes = 10)
  Duration scan();
}
