package readout.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator can set; checked at start. */
@ConfigMapping(prefix = "readout.ingest")
public interface IngestSettings {

  /** Who may send. */
  AccessSettings access();

  /** How much. */
  LimitSettings limit();

  /**
   * The feed to which every article belongs as long as no keys tell feeds apart. Changing it gives
   * every article a new id.
   */
  @WithDefault("default")
  @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,62}")
  String defaultFeed();

  /**
   * The largest article, in bytes of the request or of a line of a bulk request. A larger limit
   * takes longer articles and more memory for each request.
   */
  @WithDefault("1048576")
  @Min(1024)
  @Max(4 << 20)
  int maxArticleBytes();

  /**
   * How long a request may wait for the broker before it is answered 503. A shorter time tells
   * feeds sooner, a longer one rides out longer pauses of the broker.
   */
  @WithDefault("PT4.5S")
  @DurationMin(seconds = 3)
  @DurationMax(seconds = 60)
  Duration answerWithin();

  /** What a 503 tells the feed to wait before it repeats, in whole seconds. */
  @WithDefault("PT2S")
  @DurationMin(seconds = 1)
  @DurationMax(seconds = 3600)
  Duration retryAfter();

  /**
   * How many single articles may wait for the broker at once; further ones are answered 503. More
   * of them take more memory while the broker is slow.
   */
  @WithDefault("2000")
  @Min(1)
  @Max(100_000)
  int maxWaiting();

  /**
   * How many lines of one bulk request may wait for the broker at once. More of them are faster up
   * to what fills the broker's batches, and take more memory.
   */
  @WithDefault("2000")
  @Min(1)
  @Max(10_000)
  int bulkWindow();

  /**
   * Where the index of known articles is kept while the service runs, some 130 bytes an article; it
   * is made anew at each start.
   */
  @WithDefault("${java.io.tmpdir}")
  Path scratchFolder();

  /** How the first answers to requests with an {@code Idempotency-Key} are kept. */
  IdempotencySettings idempotency();

  /** Feeds that are fetched, by the name that their articles have as their feed. */
  Map<String, FeedSettings> feeds();

  /** Subscriptions to feeds that push. */
  WebSubSettings websub();

  /** A folder whose files are taken. */
  FolderSettings folder();

  /**
   * Blocks of addresses ({@code 10.1.0.0/16}) that may be fetched from though they are not of the
   * public internet, for a newsroom whose feeds are internal.
   */
  Optional<List<String>> allowAddresses();

  /**
   * The address at which hubs on the internet reach this service, such as {@code
   * https://news.example.org/ingest}; without it no feed is subscribed to.
   */
  Optional<URI> publicUrl();
}
