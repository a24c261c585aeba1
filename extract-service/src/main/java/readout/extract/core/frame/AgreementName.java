package readout.extract.core.frame;

import org.jspecify.annotations.Nullable;
import readout.contracts.Instrument;

/**
 * What a sentence calls an agreement.
 *
 * @param subject what it is about, in the text's words, or null
 * @param definite whether the text speaks of it as of something known ("the accord")
 * @param known the first name of the known treaty that it is, or null
 */
public record AgreementName(
    Instrument instrument, @Nullable String subject, boolean definite, @Nullable String known) {

  /** Something of which the text has not spoken before, and no known treaty. */
  static AgreementName of(Instrument instrument, @Nullable String subject) {
    return new AgreementName(instrument, subject, false, null);
  }
}
