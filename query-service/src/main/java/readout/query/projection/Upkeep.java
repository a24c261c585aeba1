package readout.query.projection;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import readout.contracts.ContractJson;
import readout.contracts.Extraction;
import readout.contracts.MalformedMessageException;
import readout.query.config.QueryConfig;
import readout.query.store.ArticleEvents;
import readout.query.store.EventStore;
import readout.query.store.StoreUnavailableException;
import readout.query.store.StoredArticle;

/**
 * What changes the record without an article: an upgrade after which all is merged anew, the day,
 * with which plans become overdue, and the age of the changes, which are not kept for ever. Not
 * ready until the first of them is done.
 */
@Readiness
@ApplicationScoped
class Upkeep implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Upkeep.class);

  private static final int ARTICLES_AT_ONCE = 200;

  private final EventStore store;
  private final Clock clock;
  private final QueryConfig.Changes changes;
  private volatile boolean merged;

  Upkeep(EventStore store, Clock clock, QueryConfig config) {
    this.store = store;
    this.clock = clock;
    this.changes = config.changes();
  }

  @Scheduled(
      every = "${readout.query.upkeep:60s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Blocking
  void run() {
    try {
      mergeAnew();
      renew();
      merged = true;
      forgetChanges();
    } catch (StoreUnavailableException e) {
      LOG.warnf("upkeep waits for=database fault=%s", e.getClass().getSimpleName());
    }
  }

  private void renew() {
    int renewed = store.renew(clock.instant());
    while (renewed > 0) {
      LOG.infof("worked out anew events=%d", renewed);
      renewed = store.renew(clock.instant());
    }
  }

  private void forgetChanges() {
    Instant before = clock.instant().minus(changes.keepFor());
    int forgotten = store.forgetChanges(before, changes.keepMost());
    while (forgotten > 0) {
      LOG.infof("forgot changes=%d", forgotten);
      forgotten = store.forgetChanges(before, changes.keepMost());
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
