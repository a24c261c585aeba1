package readout.query.merge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.Participant;
import readout.query.event.EventId;
import readout.query.event.Labels;
import readout.query.event.NameWords;

/** What the reports of one event say together: the record as readers get it. */
public final class Rendering {

  /** A passage of each of so many reports is enough; all of them are among the mentions. */
  private static final int MOST_EVIDENCE = 50;

  private static final int MOST_TOPICS = 20;
  private static final int MOST_REMEMBERED = 1000;
  private static final double NEVER_CERTAIN = 0.999;

  final Cluster cluster;
  final List<Report> reports;
  final Origins origins;
  final Citations citations = new Citations();
  private final LocalDate today;

  private Rendering(Cluster cluster, LocalDate today) {
    this.cluster = cluster;
    this.reports = cluster.reports();
    this.origins = Origins.of(reports);
    this.today = today;
  }

  /**
   * The event that these reports tell of.
   *
   * @param today a plan whose day is past then is overdue
   * @param eventOf the event that a report of a meeting belongs to, by the id it would found one
   *     with
   * @param links with other agreements
   */
  public static MergedEvent of(
      Cluster cluster, LocalDate today, UnaryOperator<EventId> eventOf, FollowUps.Links links) {
    Rendering rendering = new Rendering(cluster, today);
    return switch (cluster.type()) {
      case MEETING -> new MeetingRendering(rendering).event();
      case AGREEMENT -> new AgreementRendering(rendering, eventOf, links).event();
    };
  }

  /**
   * The event as it stood by those reports that were published by then; empty when it had none.
   * What is not dated is not known to have been known.
   *
   * @param events as they are now
   */
  public static Optional<MergedEvent> asOf(EventId id, Events events, Instant time) {
    Events known = new EventsThen(events, time);
    List<Report> then = known.ofEvents(List.of(id));
    if (then.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = time.atOffset(ZoneOffset.UTC).toLocalDate();
    FollowUps.Links links = new FollowUps(known, new Memory(MOST_REMEMBERED)).of(id);
    return Optional.of(of(new Cluster(then, List.of()), day, meeting -> meeting, links));
  }

  ObjectNode begin() {
    ObjectNode item = Json.object();
    item.put("id", cluster.id().value());
    item.put("type", cluster.type().text());
    return item;
  }

  /** What every item ends with. */
  void end(ObjectNode item, boolean conflict) {
    item.set("topics", Json.texts(topics()));
    item.set("evidence", evidence());
    item.put("confidence", confidence());
    item.set("mentions", Json.list(reports, citations::reference));
    item.put("origins", origins.count());
    item.put("reports", reports.size());
    item.put("conflict", conflict);
  }

  /** What is answered for the event alone. */
  ObjectNode detail(ObjectNode fields, List<String> reasons) {
    ObjectNode detail = Json.object();
    detail.set("history", History.of(reports));
    detail.set("fields", fields);
    detail.set(
        "why", Json.texts(Stream.concat(cluster.reasons().stream(), reasons.stream()).toList()));
    return detail;
  }

  boolean isPast(@Nullable LocalDate latest) {
    return latest != null && latest.isBefore(today);
  }

  List<EventId> ids() {
    return Stream.concat(
            Stream.of(cluster.id()),
            reports.stream().map(Report::id).filter(id -> !id.equals(cluster.id())))
        .toList();
  }

  /** What the event is found by, beside what is common to all. */
  Labels labels(Labelling own) {
    return own.topics(topics().stream()).of(reports, reports.stream().limit(MOST_EVIDENCE));
  }

  private List<String> topics() {
    Map<String, String> byFold = new LinkedHashMap<>();
    for (Report report : reports) {
      report
          .event()
          .topics()
          .forEach(topic -> byFold.putIfAbsent(topic.toLowerCase(Locale.ROOT), topic));
    }
    return byFold.values().stream().limit(MOST_TOPICS).toList();
  }

  private ArrayNode evidence() {
    ArrayNode evidence = Json.array();
    reports.stream()
        .limit(MOST_EVIDENCE)
        .forEach(
            report ->
                report
                    .event()
                    .evidence()
                    .forEach(each -> evidence.add(Json.evidence(report, each))));
    return evidence;
  }

  /** That not all independent reports err; those of one origin err together. */
  double confidence() {
    double allErr = 1;
    for (int origin : reports.stream().map(origins::of).distinct().toList()) {
      double best =
          reports.stream()
              .filter(report -> origins.of(report) == origin)
              .mapToDouble(report -> report.event().confidence())
              .max()
              .orElse(0);
      allErr *= 1 - best;
    }
    double single = reports.size() == 1 ? reports.get(0).event().confidence() : 0;
    return reports.size() == 1
        ? single
        : Math.min(NEVER_CERTAIN, Math.round((1 - allErr) * 1000) / 1000.0);
  }

  static List<NameWords> names(Stream<@Nullable String> names) {
    return names.flatMap(Stream::ofNullable).map(NameWords::of).distinct().toList();
  }

  static Stream<@Nullable String> namesOf(Collection<Participant> participants) {
    return participants.stream().map(Participant::name);
  }

  ArrayNode attendance(List<Attendance.Attendant> attendants) {
    return Json.list(
        attendants,
        attendant -> {
          ObjectNode node = Json.object();
          node.set("value", Json.participant(attendant.participant()));
          node.set("support", Json.list(attendant.reports(), citations::support));
          return node;
        });
  }

  static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
