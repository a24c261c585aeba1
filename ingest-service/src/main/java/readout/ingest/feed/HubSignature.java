package readout.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a push comes from the hub: X-Hub-Signature (WebSub, section 7.1). */
final class HubSignature {

  /** The methods of the recommendation, those that are still held to be strong first. */
  private static final List<String> METHODS = List.of("sha256", "sha512", "sha384", "sha1");

  private HubSignature() {}

  /** Of several signatures the one by the first of the methods counts. */
  static boolean isValid(byte[] content, List<String> signatures, String key) {
    return METHODS.stream()
        .flatMap(method -> signed(method, signatures).stream())
        .findFirst()
        .map(signature -> isValid(content, signature, key))
        .orElse(false);
  }

  private static Optional<String> signed(String method, List<String> signatures) {
    return signatures.stream()
        .map(signature -> signature.strip().toLowerCase(Locale.ROOT))
        .filter(signature -> signature.startsWith(method + "="))
        .findFirst();
  }

  private static boolean isValid(byte[] content, String signature, String key) {
    int equals = signature.indexOf('=');
    String algorithm = "Hmac" + signature.substring(0, equals).toUpperCase(Locale.ROOT);
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
      byte[] given = HexFormat.of().parseHex(signature, equals + 1, signature.length());
      return MessageDigest.isEqual(mac.doFinal(content), given);
    } catch (IllegalArgumentException e) {
      return false; // not hexadecimal
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
