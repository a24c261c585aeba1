package readout.query.claim;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.contracts.Digests;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.extract.reader.EnglishReader;
import readout.query.config.QueryConfig;

/**
 * Reads claims. The first one has the language models loaded, once for all who then wait; what
 * cannot be loaded is tried again with the next claim.
 */
@Singleton
class ClaimReader {

  private static final Logger LOG = Logger.getLogger(ClaimReader.class);
  private static final Extractor EXTRACTOR = new Extractor("readout-query", "check");
  private static final String FEED = "readout.claims";

  /** With less heap than this the models would end the service, for those too who never check. */
  private static final long LEAST_HEAP = 700L << 20;

  private final Path folder;
  private final Duration patience;
  private @Nullable CompletableFuture<EnglishReader> models;

  ClaimReader(QueryConfig config) {
    this.folder = ModelFolder.find(config.checks().models(), Path.of("").toAbsolutePath());
    this.patience = config.checks().patience();
  }

  /**
   * What is claimed.
   *
   * @throws ChecksUnavailableException when it cannot be read for now
   */
  Extraction read(Claim claim) throws InterruptedException {
    return models().readClaim(article(claim));
  }

  private EnglishReader models() throws InterruptedException {
    CompletableFuture<EnglishReader> loading = loading();
    try {
      return loading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ChecksUnavailableException(ChecksUnavailableException.Cause.LOADING);
    } catch (ExecutionException e) {
      forget(loading);
      if (e.getCause() instanceof UncheckedIOException) {
        throw new ChecksUnavailableException(ChecksUnavailableException.Cause.MODELS_MISSING);
      }
      throw new IllegalStateException("language models cannot be loaded", e.getCause());
    }
  }

  private synchronized CompletableFuture<EnglishReader> loading() {
    if (models == null) {
      if (Runtime.getRuntime().maxMemory() < LEAST_HEAP) {
        LOG.warnf("heap too small for checks least=%dMiB", LEAST_HEAP >> 20);
        throw new ChecksUnavailableException(ChecksUnavailableException.Cause.MEMORY_SHORT);
      }
      CompletableFuture<EnglishReader> loading = new CompletableFuture<>();
      Thread loader = new Thread(() -> load(loading), "model-loader");
      loader.setDaemon(true);
      loader.start();
      models = loading;
    }
    return models;
  }

  private synchronized void forget(CompletableFuture<EnglishReader> failed) {
    if (models == failed) {
      models = null;
    }
  }

  /** Whatever goes wrong is told to those who wait. */
  @SuppressWarnings("IllegalCatch")
  private void load(CompletableFuture<EnglishReader> loading) {
    long begin = System.nanoTime();
    try {
      loading.complete(EnglishReader.load(folder, EXTRACTOR));
      Duration time = Duration.ofNanos(System.nanoTime() - begin);
      LOG.infof("language models loaded millis=%d folder=%s", time.toMillis(), folder);
    } catch (IOException e) {
      LOG.warnf("language models cannot be loaded folder=%s: %s", folder, e.getMessage());
      loading.completeExceptionally(new UncheckedIOException(e));
    } catch (RuntimeException | Error e) {
      loading.completeExceptionally(e);
      throw e;
    }
  }

  /** Without a tag of its language: its text tells. */
  private static Article article(Claim claim) {
    String uri = Digests.sha256Hex128(claim.text());
    OffsetDateTime said =
        claim.day() == null ? null : claim.day().atTime(12, 0).atOffset(ZoneOffset.UTC);
    return new Article(
        ArticleId.of(FEED, uri),
        uri,
        FEED,
        1,
        1,
        null,
        "",
        claim.text(),
        null,
        said,
        null,
        ArticleStatus.USABLE,
        null);
  }
}
