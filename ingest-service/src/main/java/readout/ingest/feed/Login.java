package readout.ingest.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import readout.ingest.config.FeedSettings;

/**
 * What the server of a feed asks to see before it answers: a name with a password (RFC 7617) or a
 * token (RFC 6750). It is shown to the scheme, host and port of the feed's setting alone, wherever
 * a redirect leads.
 */
final class Login {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private final URI server;
  private final String authorization;

  private Login(URI server, String authorization) {
    this.server = server;
    this.authorization = authorization;
  }

  /**
   * The one of these settings, or none.
   *
   * @throws IllegalArgumentException that names the setting which cannot be, or lacks another
   */
  static Optional<Login> of(FeedSettings feed) {
    Optional<String> name = feed.username();
    if (feed.token().isPresent()) {
      check(
          name.isEmpty() && feed.password().isEmpty(), "token: there is a username or a password");
      String token = feed.token().get().strip();
      check(TOKEN.matcher(token).matches(), "token: not of the form of a bearer token");
      return Optional.of(new Login(feed.url(), "Bearer " + token));
    }
    check(name.isPresent() == feed.password().isPresent(), "username: not without a password");
    return name.map(user -> basic(feed.url(), user, feed.password().orElseThrow()));
  }

  private static Login basic(URI server, String name, String password) {
    check(name.indexOf(':') < 0, "username: a colon ends it");
    check(!CONTROL.matcher(name + password).find(), "username, password: control characters");
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Login(server, "Basic " + Base64.getEncoder().encodeToString(both));
  }

  private static void check(boolean fits, String fault) {
    if (!fits) {
      throw new IllegalArgumentException(fault);
    }
  }

  /** The headers that show it to this address, if it may see it. */
  Map<String, String> headers(URI address) {
    boolean known =
        server.getScheme().equalsIgnoreCase(address.getScheme())
            && server.getHost().equalsIgnoreCase(address.getHost())
            && Target.port(server) == Target.port(address);
    return known ? Map.of("Authorization", authorization) : Map.of();
  }

  /** Whether others between here and the server can read it. */
  boolean isInTheClear() {
    return !"https".equalsIgnoreCase(server.getScheme());
  }
}
