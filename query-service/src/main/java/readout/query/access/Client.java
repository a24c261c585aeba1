package readout.query.access;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: what limits are counted by, and logs may tell.
 *
 * @param id unlike that of any client of another kind
 */
public record Client(String id) {

  /** As much as a proxy may make up. */
  private static final int LONGEST = 64;

  /** A subscriber has at least so many bytes of an IPv6 address, and can take any within. */
  private static final int NETWORK = 8;

  /** Who has this key. */
  static Client ofKey(String name) {
    return new Client("key:" + name);
  }

  /** Whom the provider of tokens knows by this. */
  static Client ofSubject(String subject) {
    return new Client("subject:" + subject);
  }

  /** Who asks from there: an IPv4 address, or the first half of an IPv6 one. */
  public static Client ofAddress(@Nullable String address) {
    return new Client("address:" + (address == null ? "unknown" : network(address)));
  }

  private static String network(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null) {
      return address.substring(0, Math.min(address.length(), LONGEST));
    }
    try {
      byte[] plain = InetAddress.getByAddress(bytes).getAddress();
      return plain.length == Integer.BYTES
          ? InetAddress.getByAddress(plain).getHostAddress()
          : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(plain, NETWORK));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of 4 or 16 bytes is one", e);
    }
  }
}
