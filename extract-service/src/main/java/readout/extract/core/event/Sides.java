package readout.extract.core.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;

/** Questions about who takes part. */
final class Sides {

  private Sides() {}

  /** Sides without those that a named person of the same state or organisation stands for. */
  static List<Side> withoutCovered(List<Side> sides) {
    List<Side> kept = new ArrayList<>();
    for (Side side : sides) {
      boolean covered =
          !side.named()
              && sides.stream()
                  .anyMatch(
                      o -> o.named() && o.stands() != null && o.stands().equals(side.stands()));
      if (!covered) {
        kept.add(side);
      }
    }
    return kept;
  }

  /** All of both, once each; what one does not say of somebody the other may. */
  static List<Side> joined(List<Side> known, List<Side> more) {
    List<Side> all = new ArrayList<>();
    for (Side side : known) {
      Side better =
          more.stream()
              .filter(m -> m.affiliation() != null && m.key().equals(side.key()))
              .findFirst()
              .orElse(side);
      all.add(side.affiliation() == null ? better : side);
    }
    all.addAll(more);
    return Discourse.distinct(all);
  }

  /** How many states and organisations are there; a person of unknown affiliation counts as one. */
  static int count(List<Side> sides) {
    Set<String> known = new HashSet<>();
    for (Side side : sides) {
      known.add(side.stands() != null ? side.stands() : side.key());
    }
    return known.size();
  }

  /** How many states and organisations are known to be there. */
  static long known(List<Side> sides) {
    return sides.stream().map(Side::stands).filter(Objects::nonNull).distinct().count();
  }

  /** Whether every side of one is, or may be, a side of the other. */
  static boolean within(List<Side> some, List<Side> all) {
    for (Side side : some) {
      if (!isAmong(side, all)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAmong(Side side, List<Side> all) {
    for (Side other : all) {
      if (same(side, other)) {
        return true;
      }
    }
    return false;
  }

  /** How many sides of one are, or may be, sides of the other. */
  static long shared(List<Side> some, List<Side> others) {
    return some.stream().filter(s -> others.stream().anyMatch(o -> same(s, o))).count();
  }

  /** The same participant, or a person and the state that the person stands for. */
  static boolean same(Side a, Side b) {
    if (a.named() && b.named()) {
      return a.person() == b.person();
    }
    if (a.key().equals(b.key())) {
      return true;
    }
    boolean oneUnnamed = !a.named() || !b.named();
    return oneUnnamed && a.stands() != null && a.stands().equals(b.stands());
  }
}
