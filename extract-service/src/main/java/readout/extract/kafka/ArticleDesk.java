package readout.extract.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleReference;
import readout.contracts.ContractJson;
import readout.contracts.DeadLetterReason;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.MalformedMessageException;
import readout.contracts.Outcome;
import readout.extract.kafka.Answer.Answered;
import readout.extract.kafka.Answer.Rejected;
import readout.extract.kafka.Answer.Skipped;

/** Answers a record: decodes it and has the article read if it is to be read. Thread-safe. */
public final class ArticleDesk {

  private final ArticleReading reading;
  private final Extractor extractor;
  private final int longestBody;
  private final ArticleMeters meters;

  /**
   * Reads articles whose body has at most this many UTF-16 units; longer ones are rejected.
   *
   * @param extractor who signs for articles that are not read
   */
  public ArticleDesk(
      ArticleReading reading, Extractor extractor, int longestBody, ArticleMeters meters) {
    this.reading = reading;
    this.extractor = extractor;
    this.longestBody = longestBody;
    this.meters = meters;
  }

  Answer answer(byte @Nullable [] key, byte @Nullable [] value) {
    if (value == null) {
      return new Skipped();
    }
    Article article;
    try {
      article = ContractJson.read(value, Article.class);
    } catch (MalformedMessageException e) {
      return new Rejected(e.reason(), String.valueOf(e.getMessage()));
    }
    return names(key, article) ? answer(article) : mismatch(key, article);
  }

  private Answer answer(Article article) {
    return switch (article.status()) {
      case WITHHELD -> unread(article, Outcome.WITHHELD);
      case CANCELED -> unread(article, Outcome.WITHDRAWN);
      case USABLE -> article.body().length() > longestBody ? tooLong(article) : read(article);
    };
  }

  private Answer unread(Article article, Outcome why) {
    return answered(Extraction.unread(ArticleReference.to(article), extractor, why));
  }

  private Answer tooLong(Article article) {
    return new Rejected(
        DeadLetterReason.TOO_LARGE,
        "body is longer than %d UTF-16 units: %d".formatted(longestBody, article.body().length()));
  }

  private Answer read(Article article) {
    return answered(meters.timed(() -> reading.read(article)));
  }

  private static Answer answered(Extraction extraction) {
    byte[] value = ContractJson.write(extraction);
    return value.length <= AnswerRecords.LARGEST_EXTRACTION
        ? new Answered(extraction.outcome(), value)
        : new Rejected(
            DeadLetterReason.TOO_LARGE, "its extraction fits no record, bytes: " + value.length);
  }

  private static boolean names(byte @Nullable [] key, Article article) {
    return key != null && Arrays.equals(key, article.id().value().getBytes(StandardCharsets.UTF_8));
  }

  /** The key is somebody else's bytes, so only its length is told; the dead letter carries it. */
  private static Answer mismatch(byte @Nullable [] key, Article article) {
    return new Rejected(
        DeadLetterReason.KEY_MISMATCH,
        key == null
            ? "there is no key, and the article's id is " + article.id()
            : "a key of %d bytes is not the article's id %s".formatted(key.length, article.id()));
  }
}
