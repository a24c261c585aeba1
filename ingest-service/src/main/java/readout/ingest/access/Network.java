package readout.ingest.access;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What one subscriber can send from: an IPv4 address, or the first half of an IPv6 one. */
record Network(String name) {

  /** As much as a proxy may make up. */
  private static final int LONGEST = 64;

  /** A subscriber has at least so many bytes of an IPv6 address, and can take any within. */
  private static final int BYTES = 8;

  static Network of(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null) {
      return new Network(address.substring(0, Math.min(address.length(), LONGEST)));
    }
    try {
      InetAddress plain = InetAddress.getByAddress(bytes); // an IPv4 address within IPv6 is one
      byte[] own = plain.getAddress();
      return new Network(
          own.length == Integer.BYTES
              ? plain.getHostAddress()
              : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(own, BYTES)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of 4 or 16 bytes is one", e);
    }
  }
}
