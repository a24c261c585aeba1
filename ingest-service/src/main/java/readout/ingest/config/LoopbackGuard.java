package readout.ingest.config;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without keys or tokens anyone who reaches the service may write, so nobody else may reach it. */
@ApplicationScoped
class LoopbackGuard {

  private final String host;
  private final boolean restricted;

  @Inject
  LoopbackGuard(
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean tokens,
      IngestSettings settings) {
    this(host, tokens || settings.access().keys().isPresent());
  }

  LoopbackGuard(String host, boolean restricted) {
    this.host = host;
    this.restricted = restricted;
  }

  /** Stops the start of the service before it listens. */
  void check(@Observes StartupEvent start) {
    if (!restricted && !isLoopback(host)) {
      throw new IllegalStateException(
          "no keys are configured, so the service listens on loopback only; quarkus.http.host is "
              + host);
    }
  }

  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
