package readout.ingest.feed;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides what may be fetched, so that neither a setting, a redirect, a hub nor a name service
 * makes the service ask its own network: only the public internet, and what the operator allows.
 */
final class AddressGuard {

  /**
   * What is not of the public internet (IANA's registry of special-purpose addresses, RFC 6890),
   * and the address at which Azure tells virtual machines their secrets.
   */
  private static final List<AddressBlock> NOT_PUBLIC =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  /**
   * All other addresses of IPv6 are refused: among them those that hold one of IPv4 (mapped,
   * NAT64), of which another machine makes that one.
   */
  private static final AddressBlock GLOBAL_UNICAST = AddressBlock.parse("2000::/3");

  private static final int FIRST_UNPRIVILEGED_PORT = 1024;

  private final List<AddressBlock> allowed;
  private final Resolver resolver;

  AddressGuard(List<AddressBlock> allowed, Resolver resolver) {
    this.allowed = List.copyOf(allowed);
    this.resolver = resolver;
  }

  static List<AddressBlock> blocks(String... blocks) {
    return Stream.of(blocks).map(AddressBlock::parse).toList();
  }

  /** Looks the host up, once; all its addresses must be such that may be fetched from. */
  Target target(URI uri) throws UnknownHostException, RefusedAddressException {
    String scheme = String.valueOf(uri.getScheme());
    if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
      throw new RefusedAddressException("neither http nor https: " + scheme);
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw new RefusedAddressException("no host, or a user's name before it");
    }
    InetAddress[] addresses = resolver.resolve(host(uri));
    int port = Target.port(uri);
    for (InetAddress address : addresses) {
      if (!mayFetch(address, port)) {
        throw new RefusedAddressException(
            "%s is at %s port %d, which is not of the public internet nor allowed"
                .formatted(host(uri), address.getHostAddress(), port));
      }
    }
    return new Target(
        uri,
        Arrays.stream(addresses)
            .sorted(Comparator.comparing(address -> !(address instanceof Inet4Address)))
            .toList());
  }

  /** Of the ports that only a privileged program listens on, those of the web. */
  boolean mayFetch(InetAddress address, int port) {
    if (allowed.stream().anyMatch(block -> block.contains(address))) {
      return true;
    }
    boolean web = port == 80 || port == 443 || port >= FIRST_UNPRIVILEGED_PORT;
    return web && isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    boolean routed = address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
    return routed && NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
  }

  /** Without the brackets that an address of IPv6 has in a URI. */
  private static String host(URI uri) {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
