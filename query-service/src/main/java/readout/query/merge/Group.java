package readout.query.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import readout.contracts.MeetingStatus;

/** Reports that are taken for one event, so far. */
final class Group {

  private final List<Facts> members = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final Clarity clarity;

  Group(Facts only) {
    members.add(only);
    clarity = only.clarity();
  }

  List<Facts> members() {
    return members;
  }

  /** That of the clearest of its reports. */
  Clarity clarity() {
    return clarity;
  }

  boolean mayJoin(Group other) {
    return members.stream()
        .allMatch(one -> other.members.stream().noneMatch(two -> forbidden(one, two, other)));
  }

  private boolean forbidden(Facts one, Facts two, Group other) {
    return one.with(two) instanceof Verdict.Veto veto
        && !(veto.unlessMoved()
            && Stream.concat(members.stream(), other.members.stream())
                .anyMatch(between -> tellsOfMove(between, one, two)));
  }

  /** A postponement belongs to the day that was planned, and to the day on which it came about. */
  private static boolean tellsOfMove(Facts between, Facts one, Facts two) {
    return between instanceof MeetingFacts meeting
        && meeting.status() == MeetingStatus.POSTPONED
        && between.with(one) instanceof Verdict.Link
        && between.with(two) instanceof Verdict.Link;
  }

  void take(Group other, String reason) {
    members.addAll(other.members);
    reasons.addAll(other.reasons);
    reasons.add(reason);
  }

  Cluster cluster() {
    return new Cluster(
        members.stream().map(Facts::report).toList(),
        reasons.stream().distinct().sorted().toList());
  }
}
