package readout.contracts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything found in one version of one article, as it stands on {@code readout.extractions}. It
 * replaces all that an earlier revision of the article said.
 *
 * @param fingerprint of the text that was read; null for an article that was not, and in messages
 *     of extractors that made none
 */
public record Extraction(
    ArticleReference article,
    Extractor extractor,
    Outcome outcome,
    List<Meeting> meetings,
    List<Agreement> agreements,
    @Nullable TextFingerprint fingerprint) {

  /**
   * Events are there exactly when the outcome is {@link Outcome#EXTRACTED}; no two share an id, and
   * an agreement names only a meeting that is there.
   */
  public Extraction {
    Checks.present("article", article);
    Checks.present("extractor", extractor);
    Checks.present("outcome", outcome);
    meetings = Checks.list("meetings", meetings);
    agreements = Checks.list("agreements", agreements);
    boolean empty = meetings.isEmpty() && agreements.isEmpty();
    if (empty == (outcome == Outcome.EXTRACTED)) {
      throw new IllegalArgumentException(
          "outcome %s with %d meetings and %d agreements"
              .formatted(outcome, meetings.size(), agreements.size()));
    }
    checkIds(meetings, agreements);
  }

  /**
   * What was read of an article, without a fingerprint: {@link Outcome#NOTHING} when there are no
   * events.
   */
  public static Extraction of(
      ArticleReference article,
      Extractor extractor,
      List<Meeting> meetings,
      List<Agreement> agreements) {
    boolean empty = meetings.isEmpty() && agreements.isEmpty();
    return new Extraction(
        article,
        extractor,
        empty ? Outcome.NOTHING : Outcome.EXTRACTED,
        meetings,
        agreements,
        null);
  }

  /** The same, with the fingerprint of the text that was read. */
  public Extraction withFingerprint(TextFingerprint fingerprint) {
    return new Extraction(article, extractor, outcome, meetings, agreements, fingerprint);
  }

  private static void checkIds(List<Meeting> meetings, List<Agreement> agreements) {
    Set<MentionId> meetingIds = new HashSet<>();
    meetings.forEach(meeting -> addOnce(meetingIds, meeting.id()));
    Set<MentionId> ids = new HashSet<>(meetingIds);
    for (Agreement agreement : agreements) {
      addOnce(ids, agreement.id());
      if (agreement.meeting() != null && !meetingIds.contains(agreement.meeting())) {
        throw new IllegalArgumentException(
            "agreement %s names a meeting that is not there: %s"
                .formatted(agreement.id(), agreement.meeting()));
      }
    }
  }

  private static void addOnce(Set<MentionId> ids, MentionId id) {
    if (!ids.add(id)) {
      throw new IllegalArgumentException("mention id occurs twice: " + id);
    }
  }

  /** An article that was not read, and why. */
  public static Extraction unread(ArticleReference article, Extractor extractor, Outcome outcome) {
    return new Extraction(article, extractor, outcome, List.of(), List.of(), null);
  }
}
