package readout.query.merge;

import readout.contracts.Agreement;
import readout.contracts.Meeting;

/** A report in the form in which it is compared: worked out once, compared often. */
sealed interface Facts permits MeetingFacts, AgreementFacts {

  static Facts of(Report report) {
    return report.event() instanceof Meeting meeting
        ? MeetingFacts.of(report, meeting)
        : AgreementFacts.of(report, (Agreement) report.event());
  }

  Report report();

  /** Where reports of the same event are looked for. */
  Keys keys();

  /** How well time and sides tell this event from all others. */
  Clarity clarity();

  /** Symmetric. */
  Verdict with(Facts other);
}
