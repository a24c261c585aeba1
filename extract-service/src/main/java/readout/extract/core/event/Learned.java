package readout.extract.core.event;

import java.util.Map;
import readout.extract.core.weight.Weights;

/**
 * What was learned from articles with known events.
 *
 * @param sides how likely somebody takes part in a meeting
 * @param meetings how likely a draft is a meeting of diplomacy that the article reports
 * @param agreements the same of agreements
 */
public record Learned(Weights sides, Weights meetings, Weights agreements) {

  /** The weights that come with the application. */
  public static Learned load() {
    return new Learned(
        Weights.load("side-weights.tsv"),
        Weights.load("meeting-weights.tsv"),
        Weights.load("agreement-weights.tsv"));
  }

  /** Nothing learned: the rules alone say who takes part and what is told. */
  public static Learned nothing() {
    Weights none = new Weights(Map.of());
    return new Learned(new Weights(Map.of(Weights.INTERCEPT, -0.5)), none, none);
  }
}
