package readout.query.store.postgres;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;
import readout.contracts.Digests;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Extraction;
import readout.contracts.Meeting;
import readout.query.entity.Appearance;
import readout.query.entity.Namings;
import readout.query.entity.Place;
import readout.query.event.EventId;
import readout.query.event.NameWords;
import readout.query.merge.Cluster;
import readout.query.merge.FollowUps;
import readout.query.merge.Memory;
import readout.query.merge.MergedEvent;
import readout.query.merge.Merging;
import readout.query.merge.Rendering;
import readout.query.merge.Report;

/**
 * A part of a record, as the service would have written it had it found that the reports of each
 * happening are one event. In the service's own package, since how rows are written is its own
 * affair.
 */
public final class RecordPart {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private final CopyTable articles =
      new CopyTable(
          "article",
          "id, revision, extracted, uri, extraction, digest, materialised, reference, fingerprint");

  /** The text as an array of words: {@link #TAKE} makes stems of it. */
  private final CopyTable events =
      new CopyTable(
          "new_event",
          "id, type, status, mode, format, instrument, earliest, latest, words, names, countries,"
              + " terms, labels, text, confidence, origins, conflict, overdue, digest, settled,"
              + " searched, item, detail");

  /** What {@code new_event} is made of: to be done before the rows are copied. */
  public static final String PREPARE =
      """
      create temporary table new_event (id uuid, type text, status text, mode text, format text,
        instrument text, earliest date, latest date, words text[], names text[], countries text[],
        terms text[], labels text[], text text[], confidence double precision, origins integer,
        conflict boolean, overdue boolean, digest uuid, settled uuid, searched uuid, item json,
        detail json) on commit drop
      """;

  /** What puts its rows into the record: to be done after all are copied. */
  public static final String TAKE =
      """
      insert into event (id, type, status, mode, format, instrument, earliest, latest, words, names,
        countries, terms, labels, text, confidence, origins, conflict, overdue, digest, settled,
        searched, item, detail)
      select id, type, status, mode, format, instrument, earliest, latest, words, names, countries,
        terms, labels, array_to_tsvector(stems(text)), confidence, origins, conflict, overdue,
        digest, settled, searched, item, detail from new_event
      """;

  private final CopyTable mentions =
      new CopyTable(
          "mention",
          "id, article_id, mention_id, is_meeting, meeting_id, keys, record, content, event_id,"
              + " day, appearances");

  private final CopyTable keys = new CopyTable("mention_key", "key, mention_id");
  private final CopyTable namings = new CopyTable("naming", "appearance, day, mention");
  private final CopyTable appearances =
      new CopyTable(
          "appearance",
          "id, kind, form, name, role, affiliation, country, side, known, month, words, place,"
              + " keys");

  private final Memory memory = new Memory(1);
  private final Set<UUID> written;
  private int count;

  /**
   * A part without rows.
   *
   * @param written the ways of naming that other parts have; those of this one are added
   */
  public RecordPart(Set<UUID> written) {
    this.written = written;
  }

  /** In an order in which each finds what it refers to. */
  public List<CopyTable> tables() {
    return List.of(articles, events, appearances, mentions, keys, namings);
  }

  /** How many events it has. */
  public int events() {
    return count;
  }

  /** The articles about one happening. */
  public void add(Collection<Extraction> happening) {
    List<Report> meetings = new ArrayList<>();
    List<Report> agreements = new ArrayList<>();
    for (Extraction extraction : happening) {
      Stream.<DiplomaticEvent>concat(
              extraction.meetings().stream(), extraction.agreements().stream())
          .map(event -> new Report(extraction.article(), event, extraction.fingerprint()))
          .forEach(
              report -> (report.event() instanceof Meeting ? meetings : agreements).add(report));
    }
    Map<EventId, EventId> eventOf = new HashMap<>();
    List<Cluster> clusters =
        Stream.of(meetings, agreements).filter(e -> !e.isEmpty()).map(RecordPart::cluster).toList();
    clusters.forEach(
        cluster -> cluster.reports().forEach(each -> eventOf.put(each.id(), cluster.id())));
    clusters.forEach(
        cluster -> add(Rendering.of(cluster, TODAY, eventOf::get, FollowUps.Links.NONE)));
    happening.forEach(extraction -> add(extraction, eventOf));
  }

  private static Cluster cluster(List<Report> reports) {
    List<String> reasons =
        reports.stream()
            .sorted(Report.BY_TIME)
            .skip(1)
            .map(each -> "the same day and the same persons by " + each.id())
            .toList();
    return new Cluster(reports, reasons);
  }

  private void add(MergedEvent event) {
    UUID digest = EventRows.Worked.digest(event);
    count++;
    events.add(
        event.id(),
        event.type().text(),
        event.status(),
        event.mode(),
        event.format(),
        event.instrument(),
        event.earliest(),
        event.latest(),
        event.names().stream().flatMap(name -> name.words().stream()).distinct().sorted().toList(),
        event.names().stream().map((NameWords name) -> LabelColumns.spaced(name)).toList(),
        event.countries(),
        LabelColumns.terms(event.labels()),
        LabelColumns.labels(event.labels()),
        event.labels().text(),
        event.confidence(),
        event.origins(),
        event.conflict(),
        event.overdue(),
        digest,
        digest,
        digest,
        event.item(),
        event.detail());
  }

  private void add(Extraction extraction, Map<EventId, EventId> eventOf) {
    String json = json(extraction);
    UUID content = Ids.uuid(Digests.sha256Hex128(json));
    OffsetDateTime published = extraction.article().published();
    Instant read = published == null ? Instant.EPOCH : published.toInstant().plusSeconds(2);
    var fingerprint = extraction.fingerprint();
    articles.add(
        extraction.article().id(),
        extraction.article().revision(),
        read,
        extraction.article().uri(),
        json,
        content,
        read,
        json(extraction.article()),
        fingerprint == null ? null : json(fingerprint));
    List<Report> reports =
        Stream.<DiplomaticEvent>concat(
                extraction.meetings().stream(), extraction.agreements().stream())
            .map(event -> new Report(extraction.article(), event, fingerprint))
            .toList();
    Map<EventId, Set<Appearance>> named = Namings.of(reports);
    for (Report report : reports) {
      add(report, named.getOrDefault(report.id(), Set.of()), content, eventOf.get(report.id()));
    }
  }

  private void add(Report report, Set<Appearance> named, UUID content, @Nullable EventId event) {
    Collection<Long> own = Merging.keys(report, memory);
    String day = NamingRows.day(report);
    List<UUID> ids = named.stream().map(each -> Ids.uuid(each.id().value())).sorted().toList();
    mentions.add(
        report.id(),
        report.article().id(),
        report.event().id(),
        report.event() instanceof Meeting,
        report.meeting(),
        own,
        json(report.event()),
        content,
        event,
        day,
        ids);
    own.forEach(key -> keys.add(key, report.id()));
    ids.forEach(id -> namings.add(id, day, report.id()));
    named.stream().filter(each -> written.add(Ids.uuid(each.id().value()))).forEach(this::add);
  }

  private void add(Appearance appearance) {
    var affiliation = appearance.affiliation();
    appearances.add(
        appearance.id(),
        appearance.kind().text(),
        appearance.form(),
        appearance.name(),
        appearance.role(),
        affiliation == null ? null : affiliation.name(),
        affiliation == null ? null : affiliation.country(),
        appearance.side(),
        appearance.known(),
        appearance.month(),
        appearance.words(),
        Place.of(appearance).words(),
        appearance.keys());
  }

  private static String json(Object value) {
    return new String(ContractJson.write(value), StandardCharsets.UTF_8);
  }
}
