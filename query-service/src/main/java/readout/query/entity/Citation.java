package readout.query.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.Evidence;
import readout.contracts.MentionId;
import readout.query.event.EntityId;
import readout.query.event.EventId;
import readout.query.merge.Report;

/**
 * Who names somebody so, and in which words.
 *
 * @param appearance how
 * @param day for which it says so, or null
 */
public record Citation(
    @JsonIgnore EntityId appearance,
    ArticleId article,
    MentionId mention,
    @Nullable String source,
    @Nullable OffsetDateTime published,
    @Nullable LocalDate day,
    String quote) {

  private static final Comparator<Citation> IN_TIME =
      Comparator.comparing(
              Citation::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(each -> EventId.of(each.article(), each.mention()));

  /** So many of the earliest are shown, and the latest. */
  public static final int EARLIEST = 2;

  /** That a report names somebody so. */
  public static Citation of(Appearance appearance, Report report) {
    return new Citation(
        appearance.id(),
        report.article().id(),
        report.event().id(),
        report.article().source(),
        report.article().published(),
        Namings.day(report),
        quote(appearance, report.event().evidence()));
  }

  /** The first passage in which the name stands; else the first of all. */
  private static String quote(Appearance appearance, List<Evidence> evidence) {
    return evidence.stream()
        .map(Evidence::quote)
        .filter(quote -> quote.contains(appearance.name()))
        .findFirst()
        .orElse(evidence.get(0).quote());
  }

  /** The earliest and the latest of these; of one day by the ids of the reports. */
  public static List<Citation> ends(Collection<Citation> citations) {
    List<Citation> all = citations.stream().sorted(IN_TIME).distinct().toList();
    List<Citation> dated = all.stream().filter(each -> each.day() != null).toList();
    List<Citation> from = dated.isEmpty() ? all : dated;
    List<Citation> ends = new ArrayList<>(from.subList(0, Math.min(EARLIEST, from.size())));
    if (!dated.isEmpty() && dated.size() > EARLIEST) {
      ends.add(from.get(from.size() - 1));
    }
    return ends;
  }
}
