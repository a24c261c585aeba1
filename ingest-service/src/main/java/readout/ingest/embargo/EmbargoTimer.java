package readout.ingest.embargo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import readout.ingest.access.AuditLine;
import readout.ingest.access.Sender;
import readout.ingest.core.ArticleLog;
import readout.ingest.core.EmbargoedArticle;
import readout.ingest.core.EmbargoedArticles;
import readout.ingest.core.Intake;
import readout.ingest.core.KnownArticle;
import readout.ingest.kafka.ArticleProducer;
import readout.ingest.kafka.ArticleTail;

/**
 * Looks every second, by the wall clock and in a thread of its own, at what waits for the end of an
 * embargo, and has it published when that has come. A clock that jumps, or a pause of the process,
 * is made up for at the next look; nothing is published before its end by this clock.
 *
 * <p>The replica that took an article publishes it. The others, and that one after a restart, stand
 * in a little later: then they have heard of whatever came at the last moment.
 */
@ApplicationScoped
class EmbargoTimer {

  /** How much later a replica publishes what another one took, or it itself before a restart. */
  static final Duration STAND_IN = Duration.ofSeconds(2);

  private static final Logger LOG = Logger.getLogger(EmbargoTimer.class);
  private static final Logger AUDIT = Logger.getLogger("readout.audit");

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration TO_STOP = Duration.ofSeconds(5);
  private static final int AT_ONCE = 64;

  /** Every so many looks, what others left behind is cleared away. */
  private static final int THOROUGH = 30;

  private final Intake intake;
  private final EmbargoedArticles embargoed;
  private final ArticleLog log;
  private final BooleanSupplier open;
  private final Clock clock;
  private final Counter released;
  private final Thread thread = new Thread(this::run, "embargo");
  private final CountDownLatch stopped = new CountDownLatch(1);
  private long looks;

  @Inject
  EmbargoTimer(
      Intake intake,
      EmbargoedArticles embargoed,
      ArticleProducer producer,
      ArticleTail tail,
      Clock clock,
      MeterRegistry registry) {
    this(
        intake,
        embargoed,
        producer.within(Context.root()),
        () -> tail.isCaughtUp() && tail.brokerAnswers(),
        clock,
        registry);
  }

  /** Looks only while all is known that stands on the topics, and the broker answers. */
  EmbargoTimer(
      Intake intake,
      EmbargoedArticles embargoed,
      ArticleLog log,
      BooleanSupplier open,
      Clock clock,
      MeterRegistry registry) {
    this.intake = intake;
    this.embargoed = embargoed;
    this.log = log;
    this.open = open;
    this.clock = clock;
    this.released = registry.counter("readout.ingest.released");
  }

  void start(@Observes StartupEvent start) {
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether the thread that looks is alive; without it the service must be started anew. */
  boolean isAlive() {
    return thread.isAlive();
  }

  private void run() {
    Duration pause = EVERY;
    while (!isStopped(pause)) {
      pause = !open.getAsBoolean() || look() ? EVERY : AFTER_A_FAILURE;
    }
  }

  /** Publishes what is due; false when some of it failed and is still due. */
  boolean look() {
    Instant now = clock.instant();
    boolean thorough = looks++ % THOROUGH == 0;
    List<EmbargoedArticle> due = embargoed.select(held -> isDue(held, now, thorough));
    boolean whole = true;
    for (int from = 0; from < due.size() && whole && stopped.getCount() > 0; from += AT_ONCE) {
      whole = release(due.subList(from, Math.min(from + AT_ONCE, due.size())), now);
    }
    return whole;
  }

  private boolean isDue(EmbargoedArticle held, Instant now, boolean thorough) {
    return held.hasEndedBy(held.ours() ? now : now.minus(STAND_IN))
        || isToBeWrittenAgain(held, now)
        || ((held.ours() || thorough) && intake.isOvertaken(held));
  }

  /**
   * By whoever comes first, since who took it may be gone, and the log loses it. Not after its end:
   * it is then published, each in their time.
   */
  private static boolean isToBeWrittenAgain(EmbargoedArticle held, Instant now) {
    return held.erased() && !held.hasEndedBy(now);
  }

  private boolean release(List<EmbargoedArticle> due, Instant now) {
    List<CompletableFuture<Optional<KnownArticle>>> answers =
        due.stream()
            .map(
                held ->
                    intake
                        .release(held.id(), now, log)
                        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
            .toList();
    int failed = 0;
    for (int i = 0; i < due.size(); i++) {
      try {
        EmbargoedArticle held = due.get(i);
        answers.get(i).join().ifPresent(article -> tell(held, article));
      } catch (CompletionException e) {
        failed++;
        LOG.debugf(e.getCause(), "not released article=%s", due.get(i).id());
      }
    }
    if (failed > 0) {
      LOG.warnf("embargo over and not yet published articles=%d again=%s", failed, AFTER_A_FAILURE);
    }
    return failed == 0;
  }

  private void tell(EmbargoedArticle held, KnownArticle article) {
    released.increment();
    AUDIT.info(
        AuditLine.of("released", Sender.unnamed(article.feed(), "-"))
            .with("article", held.id().value())
            .with("version", Long.toString(article.version()))
            .with("until", held.until().toString())
            .with("uri", article.uri()));
  }

  private boolean isStopped(Duration patience) {
    try {
      return stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Before the producer is closed; waits for what is under way, or a few seconds. */
  void stop(@Observes @Priority(1) ShutdownEvent stop) {
    stopped.countDown();
    try {
      thread.join(TO_STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
