package readout.query.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import readout.query.config.QueryConfig;

/** Tokens of an OpenID Connect provider, checked by Quarkus when, and only when, one is sent. */
@ApplicationScoped
public class Tokens {

  private static final Logger LOG = Logger.getLogger(Tokens.class);

  /** The answer is ours to give. */
  private static final BiConsumer<RoutingContext, Throwable> NOTHING = (context, failure) -> {};

  private final IdentityProviderManager identities;
  private final Clock clock;
  private final boolean taken;
  private final Optional<String> scope;

  Tokens(
      IdentityProviderManager identities,
      Clock clock,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean taken,
      QueryConfig config) {
    this.identities = identities;
    this.clock = clock;
    this.taken = taken;
    this.scope = config.access().scope().map(String::valueOf);
  }

  boolean areTaken() {
    return taken;
  }

  /** The scope that a token must have. */
  public Optional<String> scope() {
    return scope;
  }

  /** Checks the token of the request. */
  public Uni<Admission> check(RoutingContext context) {
    context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, NOTHING);
    return QuarkusHttpUser.getSecurityIdentity(context, identities)
        .map(this::admission)
        .onFailure(AuthenticationFailedException.class)
        .recoverWithItem(new Admission.Refused(Refusal.BAD_TOKEN))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("token not checked fault=%s", failure.getClass().getSimpleName());
              return new Admission.Refused(Refusal.PROVIDER_AWAY);
            });
  }

  private Admission admission(SecurityIdentity identity) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return new Admission.Refused(Refusal.BAD_TOKEN);
    }
    if (scope.isPresent() && scopes(token).noneMatch(scope.get()::equals)) {
      return new Admission.Refused(Refusal.SCOPE_MISSING);
    }
    String subject = token.getSubject();
    long expires = token.getExpirationTime();
    return new Admission.Granted(
        Client.ofSubject(subject == null ? token.getName() : subject),
        () -> clock.instant().getEpochSecond() < expires);
  }

  /**
   * Words of the claim scope (RFC 8693, section 4.2), or the claim scp, which some have instead.
   */
  private static Stream<String> scopes(JsonWebToken token) {
    return Stream.of("scope", "scp")
        .flatMap(name -> Stream.<Object>ofNullable(token.getClaim(name)))
        .flatMap(Tokens::words);
  }

  private static Stream<String> words(Object claim) {
    if (claim instanceof Collection<?> several) {
      return several.stream().flatMap(Tokens::words);
    }
    String text = claim instanceof JsonString json ? json.getString() : String.valueOf(claim);
    return Arrays.stream(text.split(" ", -1));
  }
}
