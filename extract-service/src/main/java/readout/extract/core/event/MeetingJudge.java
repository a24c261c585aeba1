package readout.extract.core.event;

import java.util.List;
import java.util.function.UnaryOperator;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.weight.Weights;

/** Says how likely a draft is a meeting of diplomacy that the article reports. */
final class MeetingJudge {

  /** Drafts less likely than this are not told; where it lies best was tried on held-out data. */
  static final double LEAST = 0.7;

  /** How likely is what the rules alone tell. */
  private static final double RULED = 0.8;

  private final MeetingFeatures features;
  private final Weights weights;
  private final MeetingScope rule;
  private final SportPage page;

  /**
   * @param stated gives a mention with the sides that its frame found
   */
  MeetingJudge(ArticleContext context, Weights weights, UnaryOperator<MeetingMention> stated) {
    this.rule = new MeetingScope(context.words());
    this.page = new SportPage(context);
    this.features = new MeetingFeatures(context, stated, rule);
    this.weights = weights;
  }

  List<String> features(MeetingDraft draft, List<MeetingDraft> all) {
    return features.of(draft, all);
  }

  /** From 0 to 1. */
  double likely(MeetingDraft draft, List<MeetingDraft> all) {
    if (rule.domestic(draft) || rule.onlyNamed(draft) || page.teams(draft.sides())) {
      return 0;
    }
    if (weights.none()) {
      return rule.tells(draft) ? RULED : 0;
    }
    return weights.probability(features.of(draft, all));
  }

  boolean believes(double likely) {
    return likely >= LEAST;
  }
}
