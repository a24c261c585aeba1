package readout.query.projection;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import readout.contracts.ContractJson;
import readout.contracts.Extraction;
import readout.contracts.MalformedMessageException;
import readout.query.store.ArticleEvents;
import readout.query.store.EventStore;
import readout.query.store.StoreUnavailableException;
import readout.query.store.StoredArticle;

/**
 * What changes the record without an article: an upgrade after which all is merged anew, and the
 * day, with which plans become overdue. Not ready until the first of them is done.
 */
@Readiness
@ApplicationScoped
class Upkeep implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Upkeep.class);

  private static final int ARTICLES_AT_ONCE = 200;

  private final EventStore store;
  private final Clock clock;
  private volatile boolean merged;

  Upkeep(EventStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Scheduled(
      every = "${readout.query.upkeep:60s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Blocking
  void run() {
    try {
      mergeAnew();
      merged = true;
      while (store.markOverdue(clock.instant()) > 0) {
        LOG.debug("marked plans as overdue");
      }
    } catch (StoreUnavailableException e) {
      LOG.warnf("upkeep waits for=database fault=%s", e.getClass().getSimpleName());
    }
  }

  private void mergeAnew() {
    List<StoredArticle> waiting = store.unmerged(ARTICLES_AT_ONCE);
    while (!waiting.isEmpty()) {
      store.merge(waiting.stream().map(Upkeep::read).toList(), clock.instant());
      LOG.infof("merged anew articles=%d", waiting.size());
      waiting = store.unmerged(ARTICLES_AT_ONCE);
    }
  }

  private static ArticleEvents read(StoredArticle article) {
    String json = article.extraction();
    try {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      return Materialisation.of(ContractJson.read(bytes, Extraction.class), json);
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("stored as an Extraction and no longer one", e);
    }
  }

  /** While articles wait to be merged, lists lack events. */
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("record").status(merged).build();
  }
}
