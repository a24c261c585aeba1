package readout.ingest.feed;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * A web address with the IP addresses that were found for it and may be connected to. It is to
 * these that a connection is made: asked a second time, a name could lead elsewhere.
 */
record Target(URI uri, List<InetAddress> addresses) {

  Target {
    addresses = List.copyOf(addresses);
  }

  boolean isSecure() {
    return uri.getScheme().equalsIgnoreCase("https");
  }

  int port() {
    return port(uri);
  }

  static int port(URI uri) {
    int standard = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    return uri.getPort() < 0 ? standard : uri.getPort();
  }

  /** Path and query, as they are sent. */
  String path() {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
