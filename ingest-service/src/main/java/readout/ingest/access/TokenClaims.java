package readout.ingest.access;

import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a token says that is good: of which feed it is, and for what.
 *
 * @param feedClaim the claim that names the feed
 * @param prefix what stands before a scope's word, since a provider's scopes are those of many
 *     services
 */
record TokenClaims(String feedClaim, String prefix) {

  /** Empty where the claim is missing, or not one name as feeds have. */
  Optional<String> feed(JsonWebToken token) {
    Object claim = token.getClaim(feedClaim);
    return Optional.ofNullable(claim).map(TokenClaims::text).filter(FeedName::isGood);
  }

  /**
   * Words of the claim scope (RFC 8693, section 4.2), or the claim scp, which some have instead.
   */
  Set<Scope> scopes(JsonWebToken token) {
    return Stream.of("scope", "scp")
        .flatMap(name -> Stream.<Object>ofNullable(token.getClaim(name)))
        .flatMap(TokenClaims::words)
        .filter(word -> word.startsWith(prefix))
        .flatMap(word -> Scope.parse(word.substring(prefix.length())).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  static String subject(JsonWebToken token) {
    String subject = token.getSubject();
    return "subject:" + (subject == null ? token.getName() : subject);
  }

  private static Stream<String> words(Object claim) {
    return claim instanceof Collection<?> several
        ? several.stream().flatMap(TokenClaims::words)
        : Arrays.stream(text(claim).split(" ", -1));
  }

  private static String text(Object claim) {
    return claim instanceof JsonString json ? json.getString() : String.valueOf(claim);
  }
}
