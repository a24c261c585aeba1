package readout.ingest.api;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.ingest.config.IngestSettings;
import readout.ingest.core.ArticleLog;
import readout.ingest.core.ArticleTooLargeException;
import readout.ingest.core.Intake;
import readout.ingest.core.LogUnavailableException;
import readout.ingest.core.Receipt;
import readout.ingest.kafka.ArticleProducer;
import readout.ingest.kafka.ArticleTail;
import readout.ingest.source.Fault;
import readout.ingest.source.NinjsReader;
import readout.ingest.source.Reading;

/**
 * Takes one article after the other from every kind of request: reads it, submits it, counts it and
 * answers, within the time set and always with an answer. Never blocks.
 */
@ApplicationScoped
class ArticleDesk {

  private static final Logger LOG = Logger.getLogger(ArticleDesk.class);

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private final IngestSettings settings;
  private final Intake intake;
  private final ArticleProducer producer;
  private final ArticleTail tail;
  private final ArticleCounters counters;

  ArticleDesk(
      IngestSettings settings,
      Intake intake,
      ArticleProducer producer,
      ArticleTail tail,
      ArticleCounters counters) {
    this.settings = settings;
    this.intake = intake;
    this.producer = producer;
    this.tail = tail;
    this.counters = counters;
  }

  /** Takes an article in ninjs. */
  CompletionStage<Answer> post(byte[] ninjs, Context trace) {
    return counted("/articles", () -> read(ninjs, trace));
  }

  /** Withdraws the article of this id. */
  CompletionStage<Answer> withdraw(String id, Context trace) {
    String instance = "/articles/" + id;
    return counted(instance, () -> withdraw(instance, id, trace));
  }

  private CompletionStage<Answer> withdraw(String instance, String id, Context trace) {
    if (!ID.matcher(id).matches()) {
      return refused(ErrorCode.UNKNOWN_ARTICLE, instance, "id is not 32 hexadecimal digits");
    }
    ArticleLog log = producer.within(trace);
    return submitted(
        instance, () -> intake.withdraw(settings.defaultFeed(), new ArticleId(id), log));
  }

  /** Counts and answers an article that was refused before it could be read. */
  Answer refuse(ErrorCode code, String detail) {
    counters.received();
    Answer answer = Answer.Refused.of(code, "/articles", detail);
    counters.answered(answer);
    return answer;
  }

  /** Counts and answers an article on which the service failed before it could be read. */
  Answer fail(@Nullable Throwable failure) {
    counters.received();
    Answer answer = failed("/articles", failure == null ? new IllegalStateException() : failure);
    counters.answered(answer);
    return answer;
  }

  private CompletionStage<Answer> read(byte[] ninjs, Context trace) {
    Reading reading = NinjsReader.read(ninjs);
    if (reading instanceof Reading.Unreadable unreadable) {
      return refused(ErrorCode.MALFORMED, "/articles", unreadable.detail());
    }
    if (reading instanceof Reading.Invalid invalid) {
      Problem problem = Problem.ofFields(ErrorCode.INVALID, "/articles", invalid.faults());
      return CompletableFuture.completedFuture(new Answer.Refused(ErrorCode.INVALID, problem));
    }
    var article = ((Reading.Read) reading).article();
    return submitted(
        "/articles", () -> intake.submit(settings.defaultFeed(), article, producer.within(trace)));
  }

  /**
   * Until all is known that stands on the topic, an article that is there would be taken as new.
   */
  private CompletionStage<Answer> submitted(
      String instance, Supplier<CompletableFuture<Receipt>> submission) {
    if (!tail.isCaughtUp()) {
      return refused(ErrorCode.STARTING, instance, "articles are not taken yet; repeat later");
    }
    return submission
        .get()
        .orTimeout(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(receipt -> answer(instance, receipt));
  }

  private CompletionStage<Answer> counted(
      String instance, Supplier<CompletionStage<Answer>> article) {
    counters.received();
    return CompletableFuture.<@Nullable Void>completedFuture(null)
        .thenCompose(ignored -> article.get())
        .exceptionally(failure -> failed(instance, failure))
        .whenComplete((answer, failure) -> counters.answered(answer));
  }

  private static Answer answer(String instance, Receipt receipt) {
    if (receipt instanceof Receipt.Accepted accepted) {
      return Answer.Taken.accepted(accepted);
    }
    if (receipt instanceof Receipt.Unchanged unchanged) {
      return Answer.Taken.unchanged(unchanged);
    }
    if (receipt instanceof Receipt.Outdated outdated) {
      String detail = outdated.submitted() + " is older than " + outdated.known();
      List<Fault> faults = List.of(new Fault("version", detail));
      return new Answer.Refused(
          ErrorCode.OUTDATED, Problem.ofFields(ErrorCode.OUTDATED, instance, faults));
    }
    return Answer.Refused.of(ErrorCode.UNKNOWN_ARTICLE, instance, "id: " + receipt.id());
  }

  private static Answer failed(String instance, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof LogUnavailableException || cause instanceof TimeoutException) {
      return Answer.Refused.of(
          ErrorCode.BROKER_UNAVAILABLE, instance, "whether it was stored is not known; repeat it");
    }
    if (cause instanceof ArticleTooLargeException) {
      return Answer.Refused.of(ErrorCode.TOO_LARGE, instance, "the broker does not take its size");
    }
    Problem problem = Problem.internal(instance);
    LOG.errorf(cause, "failed correlation=%s", problem.correlation());
    return new Answer.Refused(ErrorCode.INTERNAL, problem);
  }

  private static CompletionStage<Answer> refused(ErrorCode code, String instance, String detail) {
    return CompletableFuture.completedFuture(Answer.Refused.of(code, instance, detail));
  }
}
