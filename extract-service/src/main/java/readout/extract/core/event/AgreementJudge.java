package readout.extract.core.event;

import java.util.List;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.weight.Weights;

/** Says how likely a draft is an agreement that the article reports. */
final class AgreementJudge {

  /** Drafts less likely than this are not told; where it lies best was tried on held-out data. */
  static final double LEAST = 0.5;

  /** How likely is what the rules alone tell. */
  private static final double RULED = 0.8;

  private final AgreementFeatures features;
  private final Weights weights;

  AgreementJudge(ArticleContext context, Weights weights) {
    this.features = new AgreementFeatures(context);
    this.weights = weights;
  }

  List<String> features(AgreementDraft draft, List<AgreementDraft> all) {
    return features.of(draft, all);
  }

  /** From 0 to 1. */
  double likely(AgreementDraft draft, List<AgreementDraft> all) {
    if (weights.none()) {
      return draft.certain() ? RULED : 0;
    }
    return weights.probability(features.of(draft, all));
  }

  boolean believes(double likely) {
    return likely >= LEAST;
  }
}
