package readout.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of the web as feeds write them. */
final class WebAddress {

  private static final int LONGEST = 2_000;

  private WebAddress() {}

  /** Resolved against the base; empty when it is no URI. */
  static Optional<URI> resolve(String text, URI base) {
    String stripped = text.strip();
    try {
      return stripped.length() > LONGEST
          ? Optional.empty()
          : Optional.of(base.resolve(new URI(stripped)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The same, of the schemes http and https only. */
  static Optional<URI> of(String text, URI base) {
    return resolve(text, base).filter(WebAddress::isWeb);
  }

  private static boolean isWeb(URI uri) {
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    return web && uri.getHost() != null && uri.toString().length() <= LONGEST;
  }
}
