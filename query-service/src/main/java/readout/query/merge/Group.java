package readout.query.merge;

import java.util.ArrayList;
import java.util.List;

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
        .allMatch(one -> other.members.stream().noneMatch(two -> forbidden(one, two)));
  }

  private static boolean forbidden(Facts one, Facts other) {
    return one.with(other) instanceof Verdict.Veto;
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
