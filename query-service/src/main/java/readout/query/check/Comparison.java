package readout.query.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import readout.contracts.Agreement;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Meeting;

/** Holds claims against the record. The order of candidates does not count but among equals. */
public final class Comparison {

  /** Events that say something to one claim; who wants more asks the lists. */
  private static final int MOST_MATCHES = 5;

  private Comparison() {}

  /**
   * What these events of the record say to a claimed event; those of the other type say nothing.
   */
  public static CheckedEvent of(DiplomaticEvent claimed, Collection<RecordedEvent> candidates) {
    List<MatchedEvent> matches = new ArrayList<>();
    candidates.forEach(candidate -> match(claimed, candidate).ifPresent(matches::add));
    matches.sort(Comparator.comparing(MatchedEvent::verdict));
    return new CheckedEvent(
        claimed,
        Verdict.ofBest(matches.stream().map(MatchedEvent::verdict).toList()),
        matches.stream().limit(MOST_MATCHES).toList());
  }

  /** The verdict on a claim of these events. */
  public static Verdict verdict(Collection<CheckedEvent> events) {
    return Verdict.ofAll(events.stream().map(CheckedEvent::verdict).toList());
  }

  private static Optional<MatchedEvent> match(DiplomaticEvent claimed, RecordedEvent candidate) {
    if (claimed instanceof Meeting meeting && candidate.event() instanceof Meeting told) {
      Findings findings = Findings.of(meeting, candidate);
      MeetingMatch match = new MeetingMatch(meeting, told, findings);
      return matched(candidate, match.verdict(), match.stopsShort(), findings);
    }
    if (claimed instanceof Agreement agreement && candidate.event() instanceof Agreement told) {
      Findings findings = Findings.of(agreement, candidate);
      AgreementMatch match = new AgreementMatch(agreement, told, findings);
      return matched(candidate, match.verdict(), match.stopsShort(), findings);
    }
    return Optional.empty();
  }

  private static Optional<MatchedEvent> matched(
      RecordedEvent candidate, Verdict verdict, boolean stopsShort, Findings findings) {
    return verdict == Verdict.NO_RECORD && !stopsShort
        ? Optional.empty()
        : Optional.of(new MatchedEvent(candidate, verdict, findings.fields()));
  }
}
