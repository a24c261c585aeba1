package readout.query.merge;

import readout.contracts.Agreement;
import readout.contracts.Meeting;

/** A report in the form in which it is compared: worked out once, compared often. */
sealed interface Facts permits MeetingFacts, AgreementFacts {

  /** Two that were worked out have different numbers, whatever they say. */
  static Facts of(Report report, int number) {
    return report.event() instanceof Meeting meeting
        ? MeetingFacts.of(report, meeting, number)
        : AgreementFacts.of(report, (Agreement) report.event(), number);
  }

  int number();

  Report report();

  /** Where reports of the same event are looked for. */
  Keys keys();

  /** How well time and sides tell this event from all others. */
  Clarity clarity();

  /** Symmetric. */
  Verdict with(Facts other);
}
