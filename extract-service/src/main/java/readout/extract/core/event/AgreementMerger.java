package readout.extract.core.event;

import java.util.ArrayList;
import java.util.List;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.text.WordClasses;

/** Brings the mentions of one agreement within an article together. */
final class AgreementMerger {

  private final List<AgreementDraft> drafts = new ArrayList<>();
  private final AgreementMatch match;

  AgreementMerger(WordClasses words) {
    this.match = new AgreementMatch(words);
  }

  /** Takes mentions in text order; the agreement told of last is asked first. */
  void add(AgreementMention mention) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      if (match.same(drafts.get(i), mention)) {
        if (mention.certain()) {
          drafts.get(i).add(mention);
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
