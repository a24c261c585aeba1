package readout.contracts;

import java.util.List;

/**
 * Everything found in one version of one article, as it stands on {@code readout.extractions}. It
 * replaces all that an earlier revision of the article said.
 */
public record Extraction(
    ArticleReference article,
    Extractor extractor,
    Outcome outcome,
    List<Meeting> meetings,
    List<Agreement> agreements) {

  /** Events are there exactly when the outcome is {@link Outcome#EXTRACTED}. */
  public Extraction {
    Checks.present("article", article);
    Checks.present("extractor", extractor);
    Checks.present("outcome", outcome);
    meetings = meetings == null ? List.of() : List.copyOf(meetings);
    agreements = agreements == null ? List.of() : List.copyOf(agreements);
    boolean empty = meetings.isEmpty() && agreements.isEmpty();
    if (empty == (outcome == Outcome.EXTRACTED)) {
      throw new IllegalArgumentException(
          "outcome %s with %d meetings and %d agreements"
              .formatted(outcome, meetings.size(), agreements.size()));
    }
  }

  /** What was read of an article: {@link Outcome#NOTHING} when there are no events. */
  public static Extraction of(
      ArticleReference article,
      Extractor extractor,
      List<Meeting> meetings,
      List<Agreement> agreements) {
    boolean empty = meetings.isEmpty() && agreements.isEmpty();
    return new Extraction(
        article, extractor, empty ? Outcome.NOTHING : Outcome.EXTRACTED, meetings, agreements);
  }

  /** An article that was not read, and why. */
  public static Extraction unread(ArticleReference article, Extractor extractor, Outcome outcome) {
    return new Extraction(article, extractor, outcome, List.of(), List.of());
  }
}
