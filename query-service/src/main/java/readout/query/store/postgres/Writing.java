package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import readout.contracts.ArticleId;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.merge.Cluster;
import readout.query.merge.Merging;
import readout.query.merge.Report;
import readout.query.store.ArticleEvents;

/**
 * One change of what articles say, and of the events that follow from it. Writers take turns, on
 * whatever replica they are: what one sees is what the one before has left, and the changes are
 * numbered in the order of the commits.
 */
final class Writing {

  /** Any number, the same on every replica. */
  private static final long LOCK = 0x7265_6164_6f75_7431L;

  /** Where the day ends last (RFC 9557 knows no later offset): a plan is not overdue before. */
  private static final ZoneOffset LAST_TO_END = ZoneOffset.ofHours(-12);

  private final EntityManager entities;
  private final KnownReports known;
  private final Instant now;
  private final ReportRows reports;
  private final EventRows events;
  private final ChangeRows changes;

  /** The clusters that were worked out, by the ids of their events. */
  private final Map<EventId, Cluster> clusters = new LinkedHashMap<>();

  private final Map<EventId, EventId> eventOfReport = new HashMap<>();
  private final Set<UUID> before = new LinkedHashSet<>();
  private final Set<UUID> eventsOfGone = new HashSet<>();

  /** The events that have other reports than before, or are asked to be made again. */
  private final Set<EventId> altered = new HashSet<>();

  private final List<Report> lost = new ArrayList<>();
  private final FollowUpLinks followUps;

  /** Whether all events are made again, even of the same: another version made them. */
  private boolean anew;

  private Writing(EntityManager entities, KnownReports known, Instant now) {
    this.entities = entities;
    this.known = known;
    this.now = now;
    this.reports = new ReportRows(entities, known);
    this.events = new EventRows(entities);
    this.changes = new ChangeRows(entities);
    this.followUps =
        new FollowUpLinks(events, new EventsAnew(reports, clusters, eventOfReport), known.memory());
  }

  /** To be called first in a transaction: waits until no other writer is in one. */
  static Writing begin(EntityManager entities, KnownReports known, Instant now) {
    entities
        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as locked")
        .setParameter("lock", LOCK)
        .getSingleResult();
    Writing writing = new Writing(entities, known, now);
    known.begin(entities, writing.reports);
    return writing;
  }

  static LocalDate today(Instant now) {
    return now.atOffset(LAST_TO_END).toLocalDate();
  }

  /** What these articles say as yet: to be asked for before their rows change. */
  List<Report> reportsOf(Collection<ArticleEvents> articles) {
    return reports.ofArticles(articles.stream().map(each -> Ids.uuid(each.id())).toList());
  }

  /**
   * Lets these articles say this and nothing else.
   *
   * @param contents the digest of what each of them says
   * @param held what they, and others perhaps, have said before
   */
  void replace(
      Collection<ArticleEvents> articles, Map<ArticleId, UUID> contents, List<Report> held) {
    Set<ArticleId> ids = articles.stream().map(ArticleEvents::id).collect(Collectors.toSet());
    List<Report> gone = held.stream().filter(each -> ids.contains(each.article().id())).toList();
    gone.forEach(report -> reports.eventOf(report.id()).ifPresent(eventsOfGone::add));
    eventsOfGone.forEach(event -> altered.add(Ids.event(event)));
    lost.addAll(gone);
    reports.delete(gone);
    List<Report> touched = new ArrayList<>(Merging.leave(gone, reports, known.memory()));
    reports.add(articles, contents);
    articles.forEach(each -> touched.addAll(each.reports()));
    work(touched);
  }

  /** The same, and makes their events again though they may be made of the same. */
  void replaceAnew(Collection<ArticleEvents> articles, List<Report> held) {
    anew = true;
    replace(articles, Map.of(), held);
  }

  /** How many pairs of reports were compared. */
  long comparisons() {
    return reports.comparisons();
  }

  /** Works these events out anew: what they say depends on the day. */
  void renew(Collection<UUID> ids) {
    ids.forEach(id -> altered.add(Ids.event(id)));
    work(reports.ofEvents(ids));
  }

  private void work(Collection<Report> touched) {
    take(Merging.touchedBy(touched, reports, known.memory()));
    finish();
    known.end(entities);
  }

  private void take(List<Cluster> found) {
    reports.locate(found.stream().flatMap(cluster -> cluster.reports().stream()).toList());
    for (Cluster cluster : found) {
      clusters.put(cluster.id(), cluster);
      for (Report report : cluster.reports()) {
        eventOfReport.put(report.id(), cluster.id());
        Optional<UUID> former = reports.eventOf(report.id());
        former.ifPresent(before::add);
        if (reports.isNew(report.id()) || !former.equals(Optional.of(Ids.uuid(cluster.id())))) {
          altered.add(cluster.id());
          former.map(Ids::event).ifPresent(altered::add);
        }
      }
    }
  }

  private void finish() {
    before.addAll(eventsOfGone);
    takeAgreementsOfMovedMeetings();
    takeAgreementsLinkedOtherwise();
    findEventsOfMeetings();
    Map<UUID, EventRows.Held> held = events.held(union());
    List<EventRows.Worked> worked =
        new EventMaking(reports, this::eventOf, today(now), anew)
            .of(clusters.values(), followUps.of(agreements(clusters.keySet())), held);
    Map<Boolean, List<EventRows.Worked>> same =
        worked.stream()
            .collect(
                Collectors.partitioningBy(
                    each -> each.isSame(held.get(Ids.uuid(each.event().id())))));
    List<EventRows.Worked> changed = same.getOrDefault(false, List.of());
    Set<UUID> gone = gone();
    events.delete(gone);
    events.write(changed);
    events.note(same.getOrDefault(true, List.of()));
    reports.write(this::eventOf);
    events.assign(moved());
    Map<EventId, EventId> successors =
        new Successors(reports, eventOfReport).of(gone, lost, clusters.values());
    FormerEvents.write(entities, successors);
    successors.forEach(eventOfReport::putIfAbsent);
    new ChangeNotes(reports, changes, eventOfReport)
        .note(changed.stream().map(EventRows.Worked::event).toList(), gone, held);
    changes.write(now);
  }

  /** In the order in which they were come upon. */
  private Set<UUID> gone() {
    Set<UUID> gone = new LinkedHashSet<>(before);
    clusters.keySet().forEach(id -> gone.remove(Ids.uuid(id)));
    return gone;
  }

  /** The reports that were stored before and are in another event now. */
  private Map<EventId, EventId> moved() {
    Map<EventId, EventId> moved = new LinkedHashMap<>();
    for (Cluster cluster : clusters.values()) {
      UUID event = Ids.uuid(cluster.id());
      for (Report report : cluster.reports()) {
        boolean isNew = reports.isNew(report.id());
        if (!isNew && reports.eventOf(report.id()).filter(event::equals).isEmpty()) {
          moved.put(report.id(), cluster.id());
        }
      }
    }
    return moved;
  }

  private Set<UUID> union() {
    Set<UUID> all = new HashSet<>(before);
    clusters.keySet().forEach(id -> all.add(Ids.uuid(id)));
    return all;
  }

  /** An agreement names its meeting by the event's id. */
  private void takeAgreementsOfMovedMeetings() {
    List<UUID> moved = new ArrayList<>();
    for (Map.Entry<EventId, EventId> entry : eventOfReport.entrySet()) {
      UUID now = Ids.uuid(entry.getValue());
      if (reports.eventOf(entry.getKey()).filter(now::equals).isEmpty()) {
        moved.add(Ids.uuid(entry.getKey()));
      }
    }
    List<Report> reached =
        reports.reachedAt(moved).stream()
            .filter(report -> !eventOfReport.containsKey(report.id()))
            .toList();
    if (!reached.isEmpty()) {
      take(Merging.touchedBy(reached, reports, known.memory()));
    }
  }

  /**
   * What follows up an agreement that changes, or is followed up by it, may be another one then.
   */
  private void takeAgreementsLinkedOtherwise() {
    Set<EventId> asked = new HashSet<>();
    List<Report> gone = lost.stream().filter(each -> each.type() == EventType.AGREEMENT).toList();
    Set<EventId> fresh = agreements(altered);
    while (!fresh.isEmpty() || !gone.isEmpty()) {
      asked.addAll(fresh);
      Set<EventId> linked =
          followUps.changedBy(fresh, gone, gone().stream().map(Ids::event).toList());
      linked.removeAll(clusters.keySet());
      List<Report> reached = reports.ofEvents(linked.stream().map(Ids::uuid).toList());
      take(Merging.touchedBy(reached, reports, known.memory()));
      fresh = agreements(altered);
      fresh.removeAll(asked);
      gone = List.of();
    }
  }

  private Set<EventId> agreements(Collection<EventId> ids) {
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(clusters.get(id)))
        .filter(cluster -> cluster.type() == EventType.AGREEMENT)
        .map(Cluster::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private EventId eventOf(EventId report) {
    return Objects.requireNonNull(eventOfReport.get(report));
  }

  /** For the agreements that were reached at meetings which are left as they are. */
  private void findEventsOfMeetings() {
    Set<UUID> unknown =
        clusters.values().stream()
            .flatMap(cluster -> cluster.reports().stream())
            .map(Report::meeting)
            .flatMap(Stream::ofNullable)
            .filter(meeting -> !eventOfReport.containsKey(meeting))
            .map(Ids::uuid)
            .collect(Collectors.toSet());
    reports
        .eventsOf(unknown)
        .forEach((report, event) -> eventOfReport.put(report, new EventId(Ids.hex(event))));
  }
}
