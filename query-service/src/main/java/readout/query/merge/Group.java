package readout.query.merge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import readout.contracts.MeetingStatus;

/** Reports that are taken for one event, so far. */
final class Group {

  private final List<Facts> members = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final Clarity clarity;
  private final Verdicts verdicts;

  /** Those of the members that tell of a postponement. */
  private final List<Facts> moves = new ArrayList<>();

  /** Groups that could not join, by how many both were: groups only grow. */
  private final Map<Group, Integer> refused = new IdentityHashMap<>(2);

  Group(Facts only, Verdicts verdicts) {
    members.add(only);
    clarity = only.clarity();
    this.verdicts = verdicts;
    if (isPostponement(only)) {
      moves.add(only);
    }
  }

  List<Facts> members() {
    return members;
  }

  /** That of the clearest of its reports. */
  Clarity clarity() {
    return clarity;
  }

  /** Whether no report of one is forbidden beside one of the other. */
  boolean mayJoin(Group other) {
    int both = members.size() + other.members.size();
    if (refused.getOrDefault(other, 0) == both) {
      return false;
    }
    boolean may = !forbidden(other);
    if (!may) {
      refused.put(other, both);
      other.refused.put(this, both);
    }
    return may;
  }

  private boolean forbidden(Group other) {
    for (Facts one : members) {
      for (Facts two : other.members) {
        if (forbidden(one, two, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean forbidden(Facts one, Facts two, Group other) {
    return verdicts.of(one, two) instanceof Verdict.Veto veto
        && !(veto.unlessMoved()
            && Stream.concat(moves.stream(), other.moves.stream())
                .anyMatch(between -> tellsOfMove(between, one, two)));
  }

  /** A postponement belongs to the day that was planned, and to the day on which it came about. */
  private boolean tellsOfMove(Facts between, Facts one, Facts two) {
    return verdicts.of(between, one) instanceof Verdict.Link
        && verdicts.of(between, two) instanceof Verdict.Link;
  }

  private static boolean isPostponement(Facts facts) {
    return facts instanceof MeetingFacts meeting && meeting.status() == MeetingStatus.POSTPONED;
  }

  void take(Group other, String reason) {
    members.addAll(other.members);
    moves.addAll(other.moves);
    reasons.addAll(other.reasons);
    reasons.add(reason);
  }

  Cluster cluster() {
    return new Cluster(
        members.stream().map(Facts::report).toList(),
        reasons.stream().distinct().sorted().toList());
  }
}
