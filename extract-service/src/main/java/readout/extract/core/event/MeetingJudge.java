package readout.extract.core.event;

import java.util.List;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.weight.Weights;

/** Says how likely a draft is a meeting of diplomacy that the article reports. */
final class MeetingJudge {

  /** Drafts less likely than this are not told; where it lies best was tried on held-out data. */
  static final double LEAST = 0.5;

  private final MeetingFeatures features;
  private final Weights weights;

  MeetingJudge(ArticleContext context, Weights weights) {
    this.features = new MeetingFeatures(context);
    this.weights = weights;
  }

  List<String> features(MeetingDraft draft) {
    return features.of(draft);
  }

  /** From 0 to 1. */
  double likely(MeetingDraft draft) {
    return weights.probability(features.of(draft));
  }

  boolean believes(double likely) {
    return likely >= LEAST;
  }
}
