package readout.extract.core.event;

import readout.extract.core.entity.Side;

/** How likely a draft is to be reported as recorded, from what reads it and who is named. */
final class Confidence {

  private Confidence() {}

  /** Two digits say all that is known. */
  static double rounded(double likely) {
    return Math.round(likely * 100) / 100.0;
  }

  static double of(AgreementDraft draft) {
    double base = draft.mentions().get(0).frame().equals("pledge") ? 0.6 : 0.7;
    double told = draft.date() != null ? 0.1 : 0;
    return Math.round((base + told) * 100) / 100.0;
  }
}
