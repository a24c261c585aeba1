package readout.ingest.api;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.ingest.access.AuditLine;
import readout.ingest.access.Refusal;
import readout.ingest.access.Sender;
import readout.ingest.core.SubmittedArticle;

/**
 * One article in the audit log, a log category of its own: it learns what is to be told as that
 * becomes known, and is written once, when the article is answered. Never says what an article
 * says. What changed nothing is told to those who ask for {@code DEBUG}.
 */
final class AuditEntry {

  static final String CATEGORY = "readout.audit";

  private static final Logger LOG = Logger.getLogger(CATEGORY);

  private final Sender sender;
  private @Nullable String article;
  private @Nullable String uri;
  private boolean isRead;
  private boolean withdrawal;

  AuditEntry(Sender sender) {
    this.sender = sender;
  }

  /** A request that was refused before it was known of which article it is. */
  static void refused(Refusal why, Sender who, HttpServerRequest request) {
    LOG.info(
        AuditLine.of("refused", who)
            .with("reason", why.slug())
            .with("method", request.method().name())
            .with("path", request.path()));
  }

  /** The article to be withdrawn, as the sender calls it. */
  AuditEntry withdraws(String id) {
    article = id;
    withdrawal = true;
    return this;
  }

  /** The article that was read. */
  void submits(SubmittedArticle submitted) {
    isRead = true;
    uri = submitted.uri();
    withdrawal = submitted.status() == ArticleStatus.CANCELED;
  }

  /** The feed's name of an article that was read, though it cannot be taken; null of none. */
  void names(@Nullable String readUri) {
    uri = readUri;
  }

  /** The feed's own name of the article, or null as long as that was not read. */
  @Nullable String uri() {
    return uri;
  }

  /** Writes what became of it. */
  void write(Answer answer) {
    Logger.Level level =
        answer instanceof Answer.Taken taken && taken.outcome().equals(Answer.UNCHANGED)
            ? Logger.Level.DEBUG
            : Logger.Level.INFO;
    if (LOG.isEnabled(level)) {
      LOG.log(level, line(answer));
    }
  }

  private AuditLine line(Answer answer) {
    AuditLine line = AuditLine.of(outcome(answer), sender);
    if (answer instanceof Answer.Refused refused) {
      line.with("reason", refused.code().slug());
    }
    article(answer).ifPresent(id -> line.with("article", id));
    if (answer instanceof Answer.Taken taken) {
      line.with("version", Long.toString(taken.version()));
      if (taken.until() != null) {
        line.with("until", taken.until().toString());
      }
    }
    return uri == null ? line : line.with("uri", uri);
  }

  /** As the sender calls it, as it was answered, or worked out where it was read and refused. */
  private Optional<String> article(Answer answer) {
    if (article != null) {
      return Optional.of(article);
    }
    if (answer instanceof Answer.Taken taken) {
      return Optional.of(taken.id().value());
    }
    return isRead && uri != null
        ? Optional.of(ArticleId.of(sender.feed(), uri).value())
        : Optional.empty();
  }

  /** Of what the broker has not confirmed, nobody knows whether it stands. */
  private String outcome(Answer answer) {
    if (answer instanceof Answer.Taken taken) {
      return withdrawal && taken.outcome().equals(Answer.ACCEPTED) ? "withdrawn" : taken.outcome();
    }
    return switch (((Answer.Refused) answer).code()) {
      case BROKER_UNAVAILABLE, INTERNAL -> "unconfirmed";
      default -> "refused";
    };
  }
}
