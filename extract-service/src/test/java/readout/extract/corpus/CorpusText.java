package readout.extract.corpus;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

/** A text with the meetings and agreements it reports. */
record CorpusText(
    String id,
    @Nullable String published,
    @Nullable String source,
    @Nullable String title,
    String text,
    List<MeetingRecord> meetings,
    List<AgreementRecord> agreements,
    @Nullable List<String> difficulty) {

  private static final int DAY = 10;

  CorpusText {
    meetings = List.copyOf(meetings);
    agreements = List.copyOf(agreements);
    difficulty = difficulty == null ? List.of() : List.copyOf(difficulty);
  }

  /** Whether it reports nothing, not even what is optional. */
  boolean isNegative() {
    return meetings.isEmpty() && agreements.isEmpty();
  }

  /** Of a sentence its file, the id without the number; of an article the first word of the id. */
  String theme() {
    return id.replaceFirst(id.matches(".*-[0-9]{3}") ? "-[0-9]{3}$" : "-.*$", "");
  }

  /** The text as it comes over the wire. */
  Article article() {
    String uri = "urn:corpus:" + id;
    return new Article(
        ArticleId.of("corpus", uri),
        uri,
        "corpus",
        1,
        1,
        source,
        title == null ? "" : title,
        text,
        "en",
        time(),
        time(),
        ArticleStatus.USABLE,
        null);
  }

  private @Nullable OffsetDateTime time() {
    return published == null || published.length() < DAY
        ? null
        : LocalDate.parse(published.substring(0, DAY)).atTime(12, 0).atOffset(ZoneOffset.UTC);
  }
}
