package readout.extract.core.frame;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.extract.core.text.Token;
import readout.extract.core.time.Tense;

/**
 * What a sentence says is done with an agreement.
 *
 * @param word the verb or the noun that says it ("signed", "the signing of"), null for a mention
 *     that only refers to the agreement
 * @param frame the construction that was read
 */
public record AgreementAct(
    AgreementStatus status, @Nullable Token word, Tense tense, String frame) {

  /** What is near is still negotiated. */
  static AgreementAct near(Token word) {
    return new AgreementAct(AgreementStatus.NEGOTIATING, word, Tense.PRESENT, "agreement-near");
  }

  /** Whether the sentence tells of a deed and does not merely refer to the agreement. */
  boolean told() {
    return word != null;
  }

  /** The word that says it, if one does. */
  Optional<Token> deed() {
    return Optional.ofNullable(word);
  }

  AgreementAct as(AgreementStatus other) {
    return new AgreementAct(other, word, tense, frame);
  }

  AgreementAct in(String other) {
    return new AgreementAct(status, word, tense, other);
  }
}
