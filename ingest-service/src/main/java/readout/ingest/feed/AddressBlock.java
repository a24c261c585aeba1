package readout.ingest.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A block of IP addresses in the notation of CIDR.
 *
 * @param network the bits that are fixed, in hexadecimal digits and whole bytes
 * @param bits how many of them count
 */
record AddressBlock(String network, int bits) {

  /** Nothing that a name service would be asked for. */
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** An address alone is a block of one. */
  static AddressBlock parse(String text) {
    int slash = text.indexOf('/');
    String address = (slash < 0 ? text : text.substring(0, slash)).strip();
    if (!LITERAL.matcher(address).matches()) {
      throw new IllegalArgumentException("not a block of addresses: " + text);
    }
    try {
      byte[] network = InetAddress.getByName(address).getAddress();
      int bits =
          slash < 0 ? 8 * network.length : Integer.parseInt(text, slash + 1, text.length(), 10);
      if (bits < 0 || bits > 8 * network.length) {
        throw new IllegalArgumentException("not a block of addresses: " + text);
      }
      return new AddressBlock(HexFormat.of().formatHex(network), bits);
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException("not a block of addresses: " + text, e);
    }
  }

  boolean contains(InetAddress address) {
    byte[] fixed = HexFormat.of().parseHex(network);
    byte[] other = address.getAddress();
    if (other.length != fixed.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if (((fixed[bit / 8] ^ other[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
