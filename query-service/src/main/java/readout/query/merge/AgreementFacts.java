package readout.query.merge;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;

/**
 * A report of an agreement as it is compared.
 *
 * @param words of its subject, without those of an earlier agreement that it follows up, unless it
 *     is called by nothing else
 * @param span when its status came about
 */
record AgreementFacts(
    int number,
    Report report,
    Sides parties,
    SortedSet<String> words,
    Span span,
    Agreement agreement,
    @Nullable Reference reference,
    Keys keys)
    implements Facts {

  static AgreementFacts of(Report report, Agreement agreement, int number) {
    Sides parties = Sides.ofParties(agreement.parties());
    Reference reference = Reference.of(agreement);
    String called = reference == null || reference.alone() ? agreement.subject() : reference.own();
    SortedSet<String> words = SubjectWords.of(called);
    Span span = Span.of(agreement.date(), report.day(), ahead(agreement.status()));
    return new AgreementFacts(
        number,
        report,
        parties,
        words,
        span,
        agreement,
        reference,
        Keys.ofAgreement(parties, words, span, reference));
  }

  private static boolean ahead(AgreementStatus status) {
    return status == AgreementStatus.PROPOSED || status == AgreementStatus.NEGOTIATING;
  }

  /**
   * Whether it is called by nothing but its relation to an earlier one: these words are not its
   * own.
   */
  boolean followsOnly() {
    return reference != null && reference.alone();
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
