package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import readout.contracts.ArticleId;
import readout.query.event.EventId;

/** A record that is changed report by report, as a store does it, in memory. */
final class Record {

  private final Map<EventId, Report> reports = new LinkedHashMap<>();
  private final Map<Long, Set<EventId>> byKey = new HashMap<>();
  private final Map<EventId, EventId> eventOf = new HashMap<>();

  void add(Collection<Report> more) {
    change(List.of(), more);
  }

  void withdraw(ArticleId article) {
    change(
        reports.values().stream().filter(r -> r.article().id().equals(article)).toList(),
        List.of());
  }

  private void change(Collection<Report> gone, Collection<Report> present) {
    gone.forEach(this::remove);
    present.forEach(this::put);
    for (Cluster cluster : Merging.touchedBy(gone, present, this::having)) {
      cluster.reports().forEach(report -> eventOf.put(report.id(), cluster.id()));
    }
  }

  private void remove(Report report) {
    reports.remove(report.id());
    eventOf.remove(report.id());
    Merging.keys(report).forEach(key -> byKey.getOrDefault(key, Set.of()).remove(report.id()));
  }

  private void put(Report report) {
    reports.put(report.id(), report);
    Merging.keys(report)
        .forEach(key -> byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(report.id()));
  }

  private Collection<Report> having(Collection<Long> keys) {
    return keys.stream()
        .flatMap(key -> byKey.getOrDefault(key, Set.of()).stream())
        .distinct()
        .map(reports::get)
        .toList();
  }

  /** The events, each as the set of its articles' names; sorted. */
  Set<String> events() {
    Map<EventId, Set<String>> events = new HashMap<>();
    reports
        .values()
        .forEach(
            report ->
                events
                    .computeIfAbsent(eventOf.get(report.id()), id -> new TreeSet<>())
                    .add(report.article().uri()));
    return events.values().stream()
        .map(names -> String.join(" ", names))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Which report is in which event. */
  Map<EventId, EventId> assignment() {
    return Map.copyOf(eventOf);
  }

  /** All that would result from the same reports at once. */
  Map<EventId, EventId> assignmentAnew() {
    Record anew = new Record();
    anew.add(new ArrayList<>(reports.values()));
    return anew.assignment();
  }
}
