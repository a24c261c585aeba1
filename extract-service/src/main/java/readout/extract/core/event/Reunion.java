package readout.extract.core.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Brings drafts together that tell one meeting, once the whole article is read: the surest pair
 * first, and two groups only where nothing in either rules it out.
 */
final class Reunion {

  /** How many drafts behind a draft may be the same, so that time grows with the text. */
  private static final int REACH = 40;

  /**
   * How many mentions drafts may gather by joining, so that time does not grow faster than text.
   */
  private static final int MOST = 100;

  private final SameMeeting same;

  Reunion(SameMeeting same) {
    this.same = same;
  }

  private record Pair(int one, int other, int closeness) {}

  /** The meetings, in the order in which they are first told. */
  List<MeetingDraft> of(List<MeetingDraft> drafts) {
    List<MeetingDraft> groups = new ArrayList<>(drafts);
    int[] group = new int[drafts.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (Pair pair : pairs(drafts)) {
      int one = root(group, pair.one());
      int other = root(group, pair.other());
      int first = Math.min(one, other);
      int second = Math.max(one, other);
      if (first != second && joins(groups.get(first), groups.get(second))) {
        groups.set(first, joined(groups.get(first), groups.get(second)));
        group[second] = first;
      }
    }
    List<MeetingDraft> united = new ArrayList<>();
    for (int i = 0; i < group.length; i++) {
      if (group[i] == i) {
        united.add(groups.get(i));
      }
    }
    return united;
  }

  private boolean joins(MeetingDraft one, MeetingDraft other) {
    return one.mentions().size() + other.mentions().size() <= MOST
        && same.closeness(one, other) > 0;
  }

  private List<Pair> pairs(List<MeetingDraft> drafts) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      for (int j = i + 1; j < Math.min(drafts.size(), i + REACH + 1); j++) {
        int closeness = same.closeness(drafts.get(i), drafts.get(j));
        if (closeness > 0) {
          pairs.add(new Pair(i, j, closeness));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt(Pair::closeness)
            .reversed()
            .thenComparingInt(pair -> pair.other() - pair.one())
            .thenComparingInt(Pair::one));
    return pairs;
  }

  private static int root(int[] group, int at) {
    int root = at;
    while (group[root] != root) {
      root = group[root];
    }
    return root;
  }

  private MeetingDraft joined(MeetingDraft one, MeetingDraft other) {
    MeetingDraft joined = one.with(other);
    joined.dated(same.facts(joined).day());
    return joined;
  }
}
