package readout.ingest.config;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** A feed of RSS, Atom or JSON Feed that is fetched. */
public interface FeedSettings {

  /** Where it is. */
  URI url();

  /**
   * How often it is asked for. A shorter time has its articles sooner and asks more of its server.
   */
  @WithDefault("PT5M")
  @DurationMin(seconds = 1)
  @DurationMax(days = 7)
  Duration interval();

  /** The publisher of its articles, instead of the one that the feed names. */
  Optional<String> source();

  /** The language of its articles (BCP 47), instead of the one that the feed names. */
  Optional<String> language();

  /** The name under which its server knows this reader (HTTP Basic), with a password. */
  Optional<String> username();

  /** The password of that name. */
  Optional<String> password();

  /** A bearer token that its server asks for, instead of name and password. */
  Optional<String> token();
}
