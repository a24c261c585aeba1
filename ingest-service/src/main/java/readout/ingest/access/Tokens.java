package readout.ingest.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import readout.ingest.config.IngestSettings;

/** Tokens of an OpenID Connect provider, checked by Quarkus when, and only when, one is sent. */
@ApplicationScoped
class Tokens {

  private static final Logger LOG = Logger.getLogger(Tokens.class);

  /** The answer is ours to give. */
  private static final BiConsumer<RoutingContext, Throwable> NOTHING = (context, failure) -> {};

  private final IdentityProviderManager identities;
  private final Clock clock = Clock.systemUTC();
  private final boolean taken;
  private final TokenClaims claims;

  Tokens(
      IdentityProviderManager identities,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean taken,
      IngestSettings settings) {
    this.identities = identities;
    this.taken = taken;
    this.claims = new TokenClaims(settings.access().feedClaim(), settings.access().scopePrefix());
  }

  boolean areTaken() {
    return taken;
  }

  /** Checks the token of the request. */
  Uni<Admission> check(RoutingContext context, String address) {
    context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, NOTHING);
    return QuarkusHttpUser.getSecurityIdentity(context, identities)
        .map(identity -> admission(identity, address))
        .onFailure(AuthenticationFailedException.class)
        .recoverWithItem(() -> refused(Refusal.BAD_TOKEN, address))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("token not checked fault=%s", failure.getClass().getSimpleName());
              return refused(Refusal.PROVIDER_AWAY, address);
            });
  }

  private Admission admission(SecurityIdentity identity, String address) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return refused(Refusal.BAD_TOKEN, address);
    }
    long expires = token.getExpirationTime();
    Sender sender =
        new Sender(
            claims.feed(token).orElse(Sender.NOTHING),
            TokenClaims.subject(token),
            claims.scopes(token),
            address,
            () -> clock.instant().getEpochSecond() < expires);
    return sender.feed().equals(Sender.NOTHING)
        ? new Admission.Refused(Refusal.NO_FEED, sender)
        : new Admission.Granted(sender);
  }

  private static Admission refused(Refusal why, String address) {
    return new Admission.Refused(why, Sender.unnamed(Sender.NOTHING, address));
  }
}
