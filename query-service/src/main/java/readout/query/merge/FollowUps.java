package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.query.event.EventId;

/**
 * Which earlier agreement one follows up, and which ones follow it up: from what the record has
 * now, and nothing else.
 */
public final class FollowUps {

  private final Events events;
  private final Memory memory;

  /**
   * Of the events that these are.
   *
   * @param memory of mergings
   */
  public FollowUps(Events events, Memory memory) {
    this.events = events;
    this.memory = memory;
  }

  /**
   * What an agreement is linked with.
   *
   * @param follows the one that it follows up, or null
   * @param followedBy those that follow it up, by their ids
   */
  public record Links(@Nullable EventId follows, SortedSet<EventId> followedBy) {

    /** Of what is linked with nothing. */
    public static final Links NONE = new Links(null, new TreeSet<>());

    /** Keeps its own copy. */
    public Links {
      followedBy = Collections.unmodifiableSortedSet(new TreeSet<>(followedBy));
    }
  }

  /** The links of this agreement, both ways. */
  public Links of(EventId agreement) {
    List<Report> reports = events.ofEvents(List.of(agreement));
    SortedSet<EventId> later = new TreeSet<>();
    for (EventId each : mayFollow(reports)) {
      if (!each.equals(agreement)
          && followed(each, events.ofEvents(List.of(each))).filter(agreement::equals).isPresent()) {
        later.add(each);
      }
    }
    return new Links(followed(agreement, reports).orElse(null), later);
  }

  /** All the agreements that may follow up what these reports of the record tell of. */
  public SortedSet<EventId> mayFollow(Collection<Report> reports) {
    return mayFollow(facts(reports, memory));
  }

  /**
   * The same for reports that the record has no longer: of the same ids, others may be there now.
   */
  public SortedSet<EventId> mayHaveFollowed(Collection<Report> gone) {
    return mayFollow(facts(gone, new Memory(gone.size())));
  }

  private SortedSet<EventId> mayFollow(List<AgreementFacts> reports) {
    Set<Long> keys = new TreeSet<>();
    for (AgreementFacts each : reports) {
      keys.addAll(Keys.following(each.parties(), each.words(), each.span()));
    }
    return new TreeSet<>(byEvent(keys).keySet());
  }

  private static List<AgreementFacts> facts(Collection<Report> reports, Memory memory) {
    return reports.stream()
        .sorted(Report.BY_TIME)
        .filter(report -> report.event() instanceof Agreement)
        .map(report -> (AgreementFacts) memory.facts(report))
        .toList();
  }

  /** The one that this, of these reports, follows up; none where it may be one of two. */
  public Optional<EventId> followed(EventId itself, Collection<Report> reports) {
    SortedSet<EventId> meant = new TreeSet<>();
    for (AgreementFacts report : facts(reports, memory)) {
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
    Collection<Report> found = keys.isEmpty() ? List.of() : events.having(keys);
    Map<EventId, EventId> eventOf = events.eventsOf(found);
    SortedMap<EventId, List<AgreementFacts>> byEvent = new TreeMap<>();
    for (AgreementFacts each : facts(found, memory)) {
      EventId event = eventOf.get(each.report().id());
      if (event != null) {
        byEvent.computeIfAbsent(event, absent -> new ArrayList<>()).add(each);
      }
    }
    return byEvent;
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
