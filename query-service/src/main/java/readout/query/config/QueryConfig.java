package readout.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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

  /**
   * Whether what events are found by is kept in memory, 0.3 KB an event, filled at each start.
   * Without it the database looks for them, which among a million takes a hundred times as long.
   */
  @WithDefault("true")
  boolean index();

  /** Who may read. */
  AccessConfig access();

  /** How much a client may read. */
  LimitConfig limit();

  /** The bounds of answers that are sent as they are read. */
  Downloads downloads();

  /** How many tables and calendars there are at a time, and for whom. */
  interface Downloads {

    /**
     * How many a replica sends at a time. Each holds a connection and some 256 KB; and a thread and
     * a database connection, of which there are fewer, only while it reads.
     */
    @WithDefault("32")
    @Min(1)
    @Max(1000)
    int most();

    /**
     * How long a client may take less than 16 KB before it is cut off. Shorter makes room sooner
     * when clients hang, longer bears worse networks.
     */
    @WithDefault("30s")
    @DurationMin(millis = 100)
    @DurationMax(hours = 1)
    Duration patience();
  }

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

  /** How claims are read, which takes language models. */
  Checks checks();

  /** The bounds of checks. */
  interface Checks {

    /**
     * The folder of the language models that the build of extract-service writes. To be set where
     * the service runs away from the folder it was built in. They are loaded with the first check;
     * without them only checks are refused.
     */
    Optional<Path> models();

    /**
     * How many claims are checked at a time; twice as many may wait. Each takes a processor for as
     * long as it is read, so more than there are processors gain nothing.
     */
    @WithDefault("2")
    @Min(1)
    @Max(8)
    int atOnce();

    /**
     * How long a check waits for its turn and for the models. The first one waits for as long as
     * they take to load, some seconds; a shorter time has it come again instead.
     */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    @DurationMax(minutes = 1)
    Duration patience();
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
