package readout.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What only this service and a hub know of a subscription: the path of its callback and the key of
 * its signatures. Derived and not stored, so that replicas with one secret, and a service that
 * starts again, have the same.
 */
final class CallbackKeys {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final byte[] secret;

  private CallbackKeys(byte[] secret) {
    this.secret = secret;
  }

  static CallbackKeys of(String secret) {
    return new CallbackKeys(secret.getBytes(StandardCharsets.UTF_8));
  }

  static CallbackKeys random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return new CallbackKeys(secret);
  }

  /** The last part of the callback's path. */
  String path(String feed) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("path", feed));
  }

  /** The key with which the hub signs what it pushes. */
  String key(String feed) {
    return HexFormat.of().formatHex(derive("key", feed));
  }

  private byte[] derive(String purpose, String feed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal((purpose + " " + feed).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
