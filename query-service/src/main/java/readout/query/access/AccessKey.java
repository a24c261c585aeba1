package readout.query.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept: nobody can tell from it what has to be sent.
 *
 * @param name what it is called in logs and figures
 * @param hash of {@link KeyText#hash}
 * @param expires from when on it is of no more use; null when it always is
 */
record AccessKey(String name, String hash, @Nullable Instant expires) {

  static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  boolean hasHash(byte[] given) {
    return MessageDigest.isEqual(hash.getBytes(StandardCharsets.US_ASCII), given);
  }

  boolean isExpired(Instant now) {
    return expires != null && !now.isBefore(expires);
  }
}
