package readout.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Content-derived identifiers: the same parts give the same digits on every machine. */
public final class Digests {

  private static final int BYTES = 16;

  private Digests() {}

  /**
   * The first 128 bits of SHA-256 over the parts in UTF-8, each followed by a zero byte so that
   * ("ab", "c") and ("a", "bc") differ; 32 lower-case hexadecimal digits.
   */
  public static String sha256Hex128(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
