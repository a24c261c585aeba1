package readout.extract.core.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.weight.Weights;

/**
 * Decides who takes part where the frame leaves it open: what the frame found stays, and where that
 * is fewer than two sides, likely ones from around it are added.
 */
final class SideFiller {

  private static final double LIKELY = 0.7;

  /** Of more than two sides each must be likelier. */
  private static final double MORE = 0.8;

  private final Weights weights;

  SideFiller(Weights weights) {
    this.weights = weights;
  }

  /** The mention with the sides that most likely took part, the leading ones first. */
  MeetingMention fill(MeetingMention mention, List<SideCandidate> candidates) {
    Map<String, Double> likely = new HashMap<>();
    for (SideCandidate candidate : candidates) {
      likely.merge(candidate.side().key(), weights.probability(candidate.features()), Math::max);
    }
    List<Side> sides = new ArrayList<>(mention.sides());
    if (Sides.count(sides) < 2) {
      add(candidates, likely, sides);
    }
    return mention.withSides(sides, mention.leading());
  }

  private static void add(
      List<SideCandidate> candidates, Map<String, Double> likely, List<Side> sides) {
    List<SideCandidate> likeliest = new ArrayList<>(candidates);
    likeliest.sort(
        Comparator.comparingDouble((SideCandidate c) -> -likely.getOrDefault(c.side().key(), 0.0)));
    for (SideCandidate candidate : likeliest) {
      Side side = candidate.side();
      boolean there = sides.stream().anyMatch(s -> s.key().equals(side.key()));
      double least = Sides.count(sides) < 2 ? LIKELY : MORE;
      if (!there && likely.getOrDefault(side.key(), 0.0) >= least) {
        sides.add(side);
      }
    }
  }
}
