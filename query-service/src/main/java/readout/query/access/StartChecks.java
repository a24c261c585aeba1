package readout.query.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import readout.query.config.AccessConfig;
import readout.query.config.QueryConfig;

/** Does not let the service start where nobody could read, or more than are meant to. */
@ApplicationScoped
class StartChecks {

  private static final Logger LOG = Logger.getLogger(StartChecks.class);

  private final AccessConfig config;
  private final KeyRing keys;
  private final Tokens tokens;

  StartChecks(QueryConfig config, KeyRing keys, Tokens tokens) {
    this.config = config.access();
    this.keys = keys;
    this.tokens = tokens;
  }

  void check(
      @Observes StartupEvent event,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
    keys.readAtStart();
    boolean required = config.mode() == AccessConfig.Mode.REQUIRED;
    if (required && !keys.isConfigured() && !tokens.areTaken()) {
      throw new IllegalStateException(
          "readout.query.access.mode is required, but there are neither keys"
              + " (readout.query.access.keys) nor tokens (quarkus.oidc.tenant-enabled)");
    }
    if (tokens.areTaken() && audience.isEmpty()) {
      throw new IllegalStateException(
          "quarkus.oidc.token.audience is not set: tokens for any other service would be taken");
    }
    if (required && keys.isEmpty() && !tokens.areTaken()) {
      LOG.warn("nobody can read: there is no key yet");
    }
    if (!required && !isLoopback(host)) {
      LOG.warnf(
          "everybody who can reach this service can read all of it host=%s"
              + " readout.query.access.mode=open",
          host);
    }
  }

  /** Whom limits count by address is then up to who sends the header. */
  void warnOfForwarding(
      @Observes StartupEvent event,
      @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
          boolean forwarding,
      @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
    if (forwarding && trusted.isEmpty()) {
      LOG.warn(
          "everybody can claim any address: quarkus.http.proxy.trusted-proxies is not set, so"
              + " forwarding headers are believed of all");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
