package readout.ingest.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import readout.ingest.config.IngestSettings;

/** Does not let the service start with settings that let in others than are meant, or nobody. */
@ApplicationScoped
class StartChecks {

  private static final Logger LOG = Logger.getLogger(StartChecks.class);

  private final Tokens tokens;
  private final IngestSettings settings;

  StartChecks(Tokens tokens, IngestSettings settings) {
    this.tokens = tokens;
    this.settings = settings;
  }

  void check(
      @Observes StartupEvent start,
      @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
    if (tokens.areTaken() && audience.isEmpty()) {
      throw new IllegalStateException(
          "quarkus.oidc.token.audience is not set: tokens for any other service would be taken");
    }
    FeedLimit.all(settings.limit()).forEach(this::check);
  }

  /** A limit that nobody could keep, or that is none by mistake, is a fault of the operator's. */
  private void check(FeedLimit limit) {
    long bytes = limit.bytesPerMinute();
    if (limit.rate() < 0 || limit.burst() < 1) {
      throw new IllegalStateException(
          "in readout.ingest.limit.feeds a rate is less than 0 or a burst less than 1: " + limit);
    }
    if (bytes != 0 && bytes < settings.maxArticleBytes()) {
      throw new IllegalStateException(
          "readout.ingest.limit.bytes-per-minute, or that of a feed, is less than one article may"
              + " have: "
              + bytes);
    }
  }

  /** Whom limits count by address, and whom the audit names, is then up to who sends the header. */
  void warnOfForwarding(
      @Observes StartupEvent start,
      @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
          boolean forwarding,
      @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
    if (forwarding && trusted.isEmpty()) {
      LOG.warn(
          "everybody can claim any address: quarkus.http.proxy.trusted-proxies is not set, so"
              + " forwarding headers are believed of all");
    }
  }
}
