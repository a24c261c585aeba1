package readout.extract.core.event;

import java.util.List;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.weight.Weights;

/** Says whether a draft is told as an agreement, and how likely it is one. */
final class AgreementJudge {

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

  /** Agreements are told by the rules alone, which held-out data showed to be better judges. */
  boolean believes(AgreementDraft draft) {
    return draft.certain();
  }
}
