package readout.query.merge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import readout.contracts.Agreement;
import readout.query.event.EventId;

/**
 * Which earlier agreement one follows up, and which ones follow it up. Worked out when it is asked
 * for, from what the record has then; so nothing is left of it when a report is gone.
 */
public final class FollowUps {

  private final Events events;

  private FollowUps(Events events) {
    this.events = events;
  }

  /**
   * What is told of an agreement, with {@code follows}, {@code followedBy} and why.
   *
   * @param detail as rendered: a JSON object
   */
  public static String told(EventId agreement, String detail, Events events) {
    FollowUps followUps = new FollowUps(events);
    List<AgreementFacts> facts = facts(events.ofEvents(List.of(agreement)));
    ObjectNode whole = Json.read(detail);
    ArrayNode why = (ArrayNode) whole.get("why");
    Optional<EventId> earlier = followUps.followedBy(agreement, facts);
    SortedSet<EventId> later = followUps.following(agreement, facts);
    whole.set("follows", Json.texts(earlier.map(EventId::value).stream().toList()));
    whole.set("followedBy", Json.texts(later.stream().map(EventId::value).toList()));
    earlier.ifPresent(id -> why.add("follows up " + id + ": the only one it can mean"));
    return whole.toString();
  }

  private static List<AgreementFacts> facts(Collection<Report> reports) {
    return reports.stream()
        .sorted(Report.BY_TIME)
        .filter(report -> report.event() instanceof Agreement)
        .map(report -> AgreementFacts.of(report, (Agreement) report.event(), 0))
        .toList();
  }

  /** The one that these reports follow up; none where it may be one of two. */
  private Optional<EventId> followedBy(EventId itself, List<AgreementFacts> reports) {
    SortedSet<EventId> meant = new TreeSet<>();
    for (AgreementFacts report : reports) {
      Reference reference = report.reference();
      if (reference != null) {
        byEvent(Keys.followedBy(report.parties(), reference))
            .forEach(
                (event, candidates) -> {
                  if (candidates.stream().anyMatch(each -> follows(report, reference, each))) {
                    meant.add(event);
                  }
                });
      }
    }
    meant.remove(itself);
    return meant.size() == 1 ? Optional.of(meant.first()) : Optional.empty();
  }

  private SortedMap<EventId, List<AgreementFacts>> byEvent(Collection<Long> keys) {
    Collection<Report> found = events.having(keys);
    Map<EventId, EventId> eventOf = events.eventsOf(found);
    SortedMap<EventId, List<AgreementFacts>> byEvent = new TreeMap<>();
    for (AgreementFacts each : facts(found)) {
      EventId event = eventOf.get(each.report().id());
      if (event != null) {
        byEvent.computeIfAbsent(event, absent -> new ArrayList<>()).add(each);
      }
    }
    return byEvent;
  }

  private SortedSet<EventId> following(EventId itself, List<AgreementFacts> reports) {
    SortedSet<EventId> candidates = new TreeSet<>();
    for (AgreementFacts report : reports) {
      candidates.addAll(
          byEvent(Keys.following(report.parties(), report.words(), report.span())).keySet());
    }
    candidates.remove(itself);
    candidates.removeIf(
        each ->
            followedBy(each, facts(events.ofEvents(List.of(each))))
                .filter(itself::equals)
                .isEmpty());
    return candidates;
  }

  /** What speaks against it, or is not known, is enough to leave it. */
  private static boolean follows(
      AgreementFacts report, Reference reference, AgreementFacts earlier) {
    return report.parties().with(earlier.parties()).equal()
        && cameAbout(earlier)
        && !earlier.span().after(report.span())
        && !earlier.followsOnly()
        && paper(reference, earlier)
        && year(reference, earlier)
        && subject(reference, earlier);
  }

  private static boolean cameAbout(AgreementFacts earlier) {
    return switch (earlier.status()) {
      case AGREED, SIGNED, RATIFIED, IN_FORCE, SUSPENDED, TERMINATED -> true;
      case PROPOSED, NEGOTIATING, REJECTED -> false;
    };
  }

  private static boolean paper(Reference reference, AgreementFacts earlier) {
    return reference.instruments().contains(earlier.agreement().instrument())
        || reference.instruments().contains(readout.contracts.Instrument.OTHER)
        || earlier.agreement().instrument() == readout.contracts.Instrument.OTHER;
  }

  /** Where both tell the year; without a subject both must. */
  private static boolean year(Reference reference, AgreementFacts earlier) {
    List<Integer> years = earlier.span().years();
    boolean untold = years.isEmpty() || reference.years().isEmpty();
    return untold
        ? !reference.words().isEmpty()
        : years.stream().anyMatch(reference.years()::contains);
  }

  private static boolean subject(Reference reference, AgreementFacts earlier) {
    return reference.words().isEmpty()
        || SubjectWords.shared(reference.words(), earlier.words())
            >= AgreementComparison.SAME_SUBJECT;
  }
}
