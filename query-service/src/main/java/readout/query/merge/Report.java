package readout.query.merge;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.ArticleReference;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Meeting;
import readout.contracts.TextFingerprint;
import readout.query.event.EventId;
import readout.query.event.EventType;

/**
 * One article's report of one event.
 *
 * @param id that of the event which this report founds when it is the first
 * @param fingerprint of the article's text; null where it was not taken
 */
public record Report(
    EventId id,
    ArticleReference article,
    DiplomaticEvent event,
    @Nullable TextFingerprint fingerprint) {

  /**
   * By the time of publication, undated articles last, then by the ids: the same order however the
   * reports arrived.
   */
  public static final Comparator<Report> BY_TIME =
      Comparator.comparing(
              (Report report) -> report.article().published(),
              Comparator.nullsLast(OffsetDateTime.timeLineOrder()))
          .thenComparing(report -> report.article().id())
          .thenComparing(report -> report.event().id().value());

  /** A report whose id is not known yet: it derives from the article's and the mention's. */
  public Report(
      ArticleReference article, DiplomaticEvent event, @Nullable TextFingerprint fingerprint) {
    this(EventId.of(article.id(), event.id()), article, event, fingerprint);
  }

  /** The report of the meeting at which the agreement was reached, by its id; else null. */
  public @Nullable EventId meeting() {
    return event instanceof Agreement agreement && agreement.meeting() != null
        ? EventId.of(article.id(), agreement.meeting())
        : null;
  }

  /** Whether it reports a meeting or an agreement. */
  public EventType type() {
    return event instanceof Meeting ? EventType.MEETING : EventType.AGREEMENT;
  }

  /** The day of publication where it was published; null where the feed gives none. */
  @Nullable LocalDate day() {
    OffsetDateTime published = article.published();
    return published == null ? null : published.toLocalDate();
  }

  private java.time.@Nullable Instant instant() {
    OffsetDateTime published = article.published();
    return published == null ? null : published.toInstant();
  }

  /** Whether its article is known to have been published by then. */
  boolean publishedBy(java.time.Instant time) {
    java.time.Instant published = instant();
    return published != null && !published.isAfter(time);
  }

  /** Whether its article is known to have been published later. */
  boolean publishedAfter(java.time.Instant time) {
    java.time.Instant published = instant();
    return published != null && published.isAfter(time);
  }

  boolean sameArticle(Report other) {
    return article.id().equals(other.article.id());
  }

  /** How much of the two texts is the same, 0 to 1; 0 where it is not known. */
  double likeness(Report other) {
    return fingerprint == null || other.fingerprint == null
        ? 0
        : fingerprint.similarity(other.fingerprint);
  }
}
