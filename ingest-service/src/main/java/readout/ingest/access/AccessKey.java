package readout.ingest.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept: nobody can tell from it what has to be sent.
 *
 * @param feed whose articles it is for
 * @param name what it is called in logs and figures; a feed's keys have different ones
 * @param hash of {@link KeyText#hash}
 * @param expires from when on it is of no more use; null when it always is
 */
record AccessKey(
    String feed, String name, String hash, @Nullable Instant expires, Set<Scope> scopes) {

  AccessKey {
    scopes = Set.copyOf(scopes);
  }

  boolean hasHash(byte[] given) {
    return MessageDigest.isEqual(hash.getBytes(StandardCharsets.US_ASCII), given);
  }

  boolean isExpired(Instant now) {
    return expires != null && !now.isBefore(expires);
  }

  /** For logs: without the hash, which is nobody's business either. */
  @Override
  public String toString() {
    return feed + "/" + name;
  }
}
