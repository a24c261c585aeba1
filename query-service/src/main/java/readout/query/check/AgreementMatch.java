package readout.query.check;

import java.util.Set;
import readout.contracts.Agreement;

/**
 * Whether an agreement of the record is the one that is claimed, and what it says to it. The same
 * parties agree on many things: it is known by its subject or by its day.
 */
final class AgreementMatch {

  /** The same parties sign no second paper on one subject so soon. */
  private static final long NEAR = 14;

  private final Agreement claimed;
  private final Agreement told;
  private final Findings findings;

  AgreementMatch(Agreement claimed, Agreement told, Findings findings) {
    this.claimed = claimed;
    this.told = told;
    this.findings = findings;
  }

  Verdict verdict() {
    Set<ComparedField> contrary = findings.contrary();
    if (contrary.size() > 1) {
      return Verdict.NO_RECORD;
    }
    if (contrary.equals(Set.of(ComparedField.PARTIES))) {
      return otherParty() ? Verdict.CONTRADICTED : Verdict.NO_RECORD;
    }
    if (!Papers.sameParties(claimed.parties(), told.parties())) {
      return Verdict.NO_RECORD;
    }
    if (contrary.isEmpty()) {
      return agreeing();
    }
    return evident(contrary.iterator().next()) ? Verdict.CONTRADICTED : Verdict.NO_RECORD;
  }

  /** Whether it is the one that is claimed, only not said to have come so far. */
  boolean stopsShort() {
    return Papers.sameParties(claimed.parties(), told.parties())
        && findings.contrary().isEmpty()
        && findings.supports(ComparedField.SUBJECT)
        && !cameAbout();
  }

  private Verdict agreeing() {
    if (!cameAbout() || !identified()) {
      return Verdict.NO_RECORD;
    }
    return findings.supportAll() ? Verdict.SUPPORTED : Verdict.PARTLY_SUPPORTED;
  }

  private boolean cameAbout() {
    return findings.of(ComparedField.STATUS) != Finding.NOT_TOLD
        || AgreementStatuses.bothConcluded(claimed.status(), told.status());
  }

  /**
   * By its subject or day; where the claim tells neither, and all parties, any of theirs will do.
   */
  private boolean identified() {
    boolean nothingAsked =
        !findings.claims(ComparedField.SUBJECT) && !findings.claims(ComparedField.DATE);
    return findings.supports(ComparedField.SUBJECT)
        || findings.supports(ComparedField.DATE)
        || (nothingAsked && claimed.parties().size() > 1);
  }

  private boolean evident(ComparedField contrary) {
    return switch (contrary) {
      case DATE ->
          findings.supports(ComparedField.SUBJECT) && Days.near(claimed.date(), told.date(), NEAR);
      case PLACE -> oneDay() && sameSubjectIfAny();
      case STATUS ->
          findings.supports(ComparedField.SUBJECT) || findings.supports(ComparedField.DATE);
      default -> false;
    };
  }

  private boolean oneDay() {
    return findings.supports(ComparedField.DATE)
        && Days.precise(claimed.date())
        && Days.precise(told.date());
  }

  private boolean sameSubjectIfAny() {
    return findings.supports(ComparedField.SUBJECT) || !findings.claims(ComparedField.SUBJECT);
  }

  /** The same paper on the same day, which another has signed. */
  private boolean otherParty() {
    return oneDay()
        && findings.supports(ComparedField.SUBJECT)
        && Papers.sharedWords(claimed.subject(), told.subject()) > 1;
  }
}
