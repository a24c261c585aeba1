package readout.query.merge;

import java.util.SortedSet;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;

/**
 * A report of an agreement as it is compared.
 *
 * @param words of its subject
 * @param span when its status came about
 */
record AgreementFacts(
    int number,
    Report report,
    Sides parties,
    SortedSet<String> words,
    Span span,
    Agreement agreement,
    Keys keys)
    implements Facts {

  static AgreementFacts of(Report report, Agreement agreement, int number) {
    Sides parties = Sides.ofParties(agreement.parties());
    SortedSet<String> words = SubjectWords.of(agreement.subject());
    Span span = Span.of(agreement.date(), report.day(), ahead(agreement.status()));
    return new AgreementFacts(
        number, report, parties, words, span, agreement, Keys.ofAgreement(parties, words, span));
  }

  private static boolean ahead(AgreementStatus status) {
    return status == AgreementStatus.PROPOSED || status == AgreementStatus.NEGOTIATING;
  }

  AgreementStatus status() {
    return agreement.status();
  }

  @Override
  public Clarity clarity() {
    return !words.isEmpty() && (parties.size() >= 2 || !parties.organisations().isEmpty())
        ? Clarity.SPECIFIC
        : Clarity.VAGUE;
  }

  @Override
  public Verdict with(Facts other) {
    return other instanceof AgreementFacts agreementFacts
        ? new AgreementComparison(this, agreementFacts).verdict()
        : Verdict.NOTHING;
  }
}
