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

  /** Nothing learned: participants are those that the rules name, and every draft is believed. */
  public static Learned nothing() {
    Weights believed = new Weights(Map.of(Weights.INTERCEPT, 4.0));
    return new Learned(new Weights(Map.of(Weights.INTERCEPT, -0.5)), believed, believed);
  }
}
