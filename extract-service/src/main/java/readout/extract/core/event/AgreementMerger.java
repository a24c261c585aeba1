package readout.extract.core.event;

import java.util.ArrayList;
import java.util.List;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.text.WordClasses;

/** Brings the mentions of one agreement within an article together. */
final class AgreementMerger {

  /** How many agreements told before may be meant again, so that time grows with the text. */
  private static final int REMEMBERED = 200;

  private final List<AgreementDraft> drafts = new ArrayList<>();
  private final AgreementMatch match;

  AgreementMerger(WordClasses words) {
    this.match = new AgreementMatch(words);
  }

  /**
   * Takes mentions in text order; the agreement told of last is asked first. A certain mention
   * takes the place of an uncertain one, which adds nothing to it.
   */
  void add(AgreementMention mention) {
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - REMEMBERED); i--) {
      AgreementDraft draft = drafts.get(i);
      if (match.same(draft, mention)) {
        if (mention.certain() && !draft.certain()) {
          drafts.remove(i);
          continue;
        }
        if (mention.certain()) {
          draft.add(mention);
        }
        return;
      }
    }
    drafts.add(new AgreementDraft(mention));
  }

  List<AgreementDraft> drafts() {
    return drafts;
  }
}
