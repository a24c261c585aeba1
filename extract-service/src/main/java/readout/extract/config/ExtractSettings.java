package readout.extract.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import readout.contracts.Topics;

/** What an operator can set; checked at start. */
@ConfigMapping(prefix = "readout.extract")
public interface ExtractSettings {

  /**
   * The directory of the language models that the build writes. To be set where the service runs
   * away from the folder it was built in; otherwise they are found beside it.
   */
  Optional<Path> models();

  /**
   * The consumer group, whose members share the partitions. Another name reads the whole archive
   * again, which a better extractor is for.
   */
  @WithDefault("readout-extract")
  @Pattern(regexp = "[A-Za-z0-9._-]{1,200}")
  String group();

  /**
   * The topic of the extractions. Another name, together with another group, reads the archive
   * beside the service that is in use, without readers seeing it: a replay.
   */
  @WithDefault(Topics.EXTRACTIONS)
  @Pattern(regexp = "[A-Za-z0-9._-]{1,200}")
  String output();

  /**
   * How many articles are read at a time; as many as there are processors unless set. Fewer leave
   * processors to others; more gain nothing.
   */
  OptionalInt threads();

  /**
   * How many times articles of its own are read after the start, while no others wait. Fewer leave
   * the processor to others sooner; with 0 the first minutes of news are read at a tenth of the
   * speed.
   */
  @WithDefault("600")
  @Min(0)
  @Max(100_000)
  int warmUp();

  /**
   * How long one article may be read before it goes to the dead letters. A shorter time lets those
   * behind it go on sooner, a longer one lets longer articles through on a busy machine.
   */
  @WithDefault("PT30S")
  @DurationMin(seconds = 1)
  @DurationMax(minutes = 10)
  Duration readWithin();

  /**
   * The longest body, in UTF-16 units, that is read; a longer one goes to the dead letters. Memory
   * and time grow with it; ingest takes articles of 1 MiB.
   */
  @WithDefault("1048576")
  @Min(1024)
  @Max(8 << 20)
  int longestBody();
}
