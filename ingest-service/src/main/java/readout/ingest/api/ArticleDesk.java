package readout.ingest.api;

import io.opentelemetry.context.Context;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.ingest.access.Scope;
import readout.ingest.access.Sender;
import readout.ingest.config.IngestSettings;
import readout.ingest.core.ArticleLog;
import readout.ingest.core.ArticleTooLargeException;
import readout.ingest.core.Intake;
import readout.ingest.core.LogUnavailableException;
import readout.ingest.core.Receipt;
import readout.ingest.core.Stages;
import readout.ingest.kafka.ArticleProducer;
import readout.ingest.kafka.ArticleTail;
import readout.ingest.source.Fault;
import readout.ingest.source.Reading;

/**
 * Takes one article after the other from every kind of request: reads it, submits it, counts it and
 * answers, within the time set and always with an answer. Never blocks.
 */
@ApplicationScoped
public class ArticleDesk {

  private static final Logger LOG = Logger.getLogger(ArticleDesk.class);

  private static final String NO_ADDRESS = "-";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private final IngestSettings settings;
  private final Intake intake;
  private final ArticleProducer singles;
  private final ArticleProducer streams;
  private final ArticleTail tail;
  private final ArticleCounters counters;
  private final Stopping stopping;
  private final AnswerTimer timer;
  private final Clock clock;

  ArticleDesk(
      IngestSettings settings,
      Intake intake,
      ArticleProducer singles,
      @Identifier(ArticleProducer.STREAMS) ArticleProducer streams,
      ArticleTail tail,
      ArticleCounters counters,
      Stopping stopping,
      AnswerTimer timer,
      Clock clock) {
    this.settings = settings;
    this.intake = intake;
    this.singles = singles;
    this.streams = streams;
    this.tail = tail;
    this.counters = counters;
    this.stopping = stopping;
    this.timer = timer;
    this.clock = clock;
  }

  /**
   * Takes an article into a feed that the service fetches itself, in whatever format it is read.
   */
  public CompletionStage<Answer> take(String feed, Supplier<Reading> reading, Context trace) {
    return take(Sender.unnamed(feed, NO_ADDRESS), reading, trace);
  }

  /** Whether articles are taken at all; until then whatever is submitted is answered 503. */
  public boolean isOpen() {
    return tail.isCaughtUp();
  }

  /** Takes an article in whatever format it is read. */
  CompletionStage<Answer> take(Sender sender, Supplier<Reading> reading, Context trace) {
    return take(sender, reading, singles.within(trace), new AuditEntry(sender));
  }

  /** The same for one of many, whose answer says of which article it is. */
  CompletionStage<Told> tell(Sender sender, Supplier<Reading> reading, Context trace) {
    AuditEntry entry = new AuditEntry(sender);
    return take(sender, reading, streams.within(trace), entry)
        .thenApply(answer -> new Told(entry.uri(), answer));
  }

  private CompletionStage<Answer> take(
      Sender sender, Supplier<Reading> reading, ArticleLog log, AuditEntry entry) {
    return counted("/articles", entry, () -> submit(sender, reading.get(), log, entry));
  }

  /** Withdraws the article of this id, if it is one of the sender's feed. */
  CompletionStage<Answer> withdraw(Sender sender, String id, Context trace) {
    String instance = "/articles/" + id;
    AuditEntry entry = new AuditEntry(sender).withdraws(id);
    return counted(instance, entry, () -> withdraw(sender, instance, id, trace));
  }

  private CompletionStage<Answer> withdraw(
      Sender sender, String instance, String id, Context trace) {
    if (!ID.matcher(id).matches()) {
      return refused(ErrorCode.UNKNOWN_ARTICLE, instance, "id is not 32 hexadecimal digits");
    }
    ArticleLog log = singles.within(trace);
    return submitted(
        sender, instance, () -> intake.withdraw(sender.feed(), new ArticleId(id), log));
  }

  /** Counts and answers what a feed that the service fetches itself has and nobody can read. */
  public Answer refuse(String feed, ErrorCode code, String detail) {
    return refuse(Sender.unnamed(feed, NO_ADDRESS), code, detail);
  }

  /** Counts and answers an article that was refused before it could be read. */
  Answer refuse(Sender sender, ErrorCode code, String detail) {
    return answered(sender, Answer.Refused.of(code, "/articles", detail));
  }

  /** Counts and answers an article on which the service failed before it could be read. */
  Answer fail(Sender sender, @Nullable Throwable failure) {
    return answered(
        sender, failed("/articles", failure == null ? new IllegalStateException() : failure));
  }

  /** Counts an answer that is given again to a request that is sent again; nothing is done. */
  void repeat(Answer answer) {
    counters.received();
    counters.repeated(answer);
  }

  private Answer answered(Sender sender, Answer answer) {
    counters.received();
    counters.answered(answer);
    new AuditEntry(sender).write(answer);
    return answer;
  }

  private CompletionStage<Answer> submit(
      Sender sender, Reading reading, ArticleLog log, AuditEntry entry) {
    if (reading instanceof Reading.Unreadable unreadable) {
      return refused(ErrorCode.MALFORMED, "/articles", unreadable.detail());
    }
    if (reading instanceof Reading.Invalid invalid) {
      entry.names(invalid.uri());
      Problem problem = Problem.ofFields(ErrorCode.INVALID, "/articles", invalid.faults());
      return CompletableFuture.completedFuture(new Answer.Refused(ErrorCode.INVALID, problem));
    }
    var read = (Reading.Read) reading;
    var article = read.article();
    List<String> notes = read.notes(); // so that the text is not kept until the broker answers
    entry.submits(article);
    if (article.status() == ArticleStatus.CANCELED && !sender.may(Scope.WITHDRAW)) {
      return refused(
          ErrorCode.FORBIDDEN, "/articles", "to cancel an article the scope withdraw is needed");
    }
    CompletionStage<Answer> answer =
        submitted(
            sender, "/articles", () -> intake.submit(sender.feed(), article, clock.instant(), log));
    return notes.isEmpty() ? answer : answer.thenApply(taken -> taken.noting(notes));
  }

  /**
   * Until all is known that stands on the topic, an article that is there would be taken as new.
   */
  private CompletionStage<Answer> submitted(
      Sender sender, String instance, Supplier<CompletableFuture<Receipt>> submission) {
    if (stopping.hasBegun()) {
      return refused(ErrorCode.STOPPING, instance, "articles are not taken any more; repeat later");
    }
    if (!sender.lasts().getAsBoolean()) {
      return refused(ErrorCode.UNAUTHENTICATED, instance, "the key or the token is good no more");
    }
    if (!tail.isCaughtUp()) {
      return refused(ErrorCode.STARTING, instance, "articles are not taken yet; repeat later");
    }
    return timer
        .limit(submission.get(), settings.answerWithin())
        .thenApply(receipt -> answer(instance, receipt));
  }

  private CompletionStage<Answer> counted(
      String instance, AuditEntry entry, Supplier<CompletionStage<Answer>> article) {
    counters.received();
    return Stages.begin(article)
        .handle(
            (taken, failure) -> {
              Answer answer = failure == null ? taken : failed(instance, failure);
              counters.answered(answer);
              entry.write(answer);
              return answer;
            });
  }

  private static Answer answer(String instance, Receipt receipt) {
    if (receipt instanceof Receipt.Accepted accepted) {
      return Answer.Taken.accepted(accepted);
    }
    if (receipt instanceof Receipt.Unchanged unchanged) {
      return Answer.Taken.unchanged(unchanged);
    }
    if (receipt instanceof Receipt.Embargoed embargoed) {
      return Answer.Taken.embargoed(embargoed);
    }
    if (receipt instanceof Receipt.Waiting waiting) {
      return Answer.Taken.waiting(waiting);
    }
    if (receipt instanceof Receipt.TooLate tooLate) {
      return Answer.Taken.tooLate(tooLate);
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
