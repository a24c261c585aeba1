package readout.extract.core.event;

import java.util.ArrayList;
import java.util.List;
import readout.extract.core.frame.AgreementMention;

/** Brings the mentions of one agreement within an article together. */
final class AgreementMerger {

  private final List<AgreementDraft> drafts = new ArrayList<>();

  /** Takes mentions in text order. */
  void add(AgreementMention mention) {
    for (AgreementDraft draft : drafts) {
      if (draft.takes(mention)) {
        draft.add(mention);
        return;
      }
    }
    drafts.add(new AgreementDraft(mention));
  }

  List<AgreementDraft> drafts() {
    return drafts;
  }
}
