package readout.query.api;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Meeting;
import readout.contracts.MentionId;
import readout.query.check.CheckedEvent;
import readout.query.check.FieldFinding;
import readout.query.check.Finding;
import readout.query.check.MatchedEvent;
import readout.query.check.Passage;
import readout.query.check.Verdict;
import readout.query.claim.Check;
import readout.query.event.EventId;
import readout.query.event.EventType;

/**
 * What is answered to a claim.
 *
 * @param note why there is nothing to say, where that is not plain; else null
 * @param supports the reports that support it, each with the fields that it supports
 * @param contradicts the reports that contradict it, likewise
 * @param read what was read in the claim, each event with what the record has of it
 */
record CheckView(
    Verdict verdict,
    @Nullable String note,
    List<ReportView> supports,
    List<ReportView> contradicts,
    List<ReadView> read) {

  private static final String NOTHING_READ =
      "No meeting and no agreement was read in the claim: say who met or agreed with whom, in a"
          + " sentence of English.";
  private static final String STOPS_SHORT =
      "The record has it, but does not say that it came as far as is claimed.";
  private static final String NOT_THERE = "The record has nothing that it can surely mean.";

  /** One event that is claimed, as it was read, and what the record says to it. */
  record ReadView(
      EventType type,
      DiplomaticEvent event,
      Verdict verdict,
      @Nullable String note,
      List<MatchView> matches) {}

  /** An event of the record. */
  record MatchView(EventId event, Verdict verdict, List<FieldView> fields) {}

  /** One field of it beside what is claimed. */
  record FieldView(
      String field,
      Finding finding,
      @Nullable Object claimed,
      @Nullable Object recorded,
      List<Passage> supports,
      List<Passage> contradicts) {}

  /** What one report says to it. */
  record ReportView(
      EventType type,
      EventId event,
      ArticleId article,
      MentionId mention,
      @Nullable String source,
      @Nullable OffsetDateTime published,
      @Nullable String url,
      String quote,
      List<String> fields) {}

  /** Which report of which event. */
  private record Key(EventId event, ArticleId article, MentionId mention) {}

  static CheckView of(Check check) {
    return new CheckView(
        check.verdict(),
        check.events().isEmpty() ? NOTHING_READ : null,
        reports(check, FieldFinding::supports),
        reports(check, FieldFinding::contradicts),
        check.events().stream().map(CheckView::read).toList());
  }

  private static ReadView read(CheckedEvent event) {
    return new ReadView(
        type(event.claimed()),
        event.claimed(),
        event.verdict(),
        note(event),
        event.matches().stream().map(CheckView::match).toList());
  }

  private static @Nullable String note(CheckedEvent event) {
    if (event.stopsShort()) {
      return STOPS_SHORT;
    }
    return event.matches().isEmpty() ? NOT_THERE : null;
  }

  private static MatchView match(MatchedEvent match) {
    return new MatchView(
        match.recorded().id(),
        match.verdict(),
        match.fields().stream().map(CheckView::field).toList());
  }

  private static FieldView field(FieldFinding finding) {
    return new FieldView(
        finding.field().text(),
        finding.finding(),
        finding.claimed(),
        finding.recorded(),
        finding.supports(),
        finding.contradicts());
  }

  private static List<ReportView> reports(
      Check check, Function<FieldFinding, List<Passage>> passages) {
    Map<Key, ReportView> reports = new LinkedHashMap<>();
    for (CheckedEvent event : check.events()) {
      for (MatchedEvent match : event.matches()) {
        for (FieldFinding finding : match.fields()) {
          for (Passage passage : passages.apply(finding)) {
            add(reports, match, finding.field().text(), passage);
          }
        }
      }
    }
    return List.copyOf(reports.values());
  }

  private static void add(
      Map<Key, ReportView> reports, MatchedEvent match, String field, Passage passage) {
    EventId id = match.recorded().id();
    reports.merge(
        new Key(id, passage.article(), passage.mention()),
        new ReportView(
            type(match.recorded().event()),
            id,
            passage.article(),
            passage.mention(),
            passage.source(),
            passage.published(),
            passage.url(),
            passage.quote(),
            List.of(field)),
        CheckView::with);
  }

  /** The quote of the first field stands for all. */
  private static ReportView with(ReportView known, ReportView more) {
    List<String> fields = new ArrayList<>(known.fields());
    fields.addAll(more.fields());
    return new ReportView(
        known.type(),
        known.event(),
        known.article(),
        known.mention(),
        known.source(),
        known.published(),
        known.url(),
        known.quote(),
        fields);
  }

  private static EventType type(DiplomaticEvent event) {
    return event instanceof Meeting ? EventType.MEETING : EventType.AGREEMENT;
  }
}
