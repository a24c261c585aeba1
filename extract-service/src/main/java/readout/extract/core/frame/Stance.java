package readout.extract.core.frame;

import readout.contracts.MeetingStatus;
import readout.extract.core.time.Tense;

/** How the text puts an event: what became of it, and in which tense it speaks of it. */
public record Stance(MeetingStatus status, Tense tense) {

  static final Stance HELD = new Stance(MeetingStatus.HELD, Tense.PAST);
  static final Stance PRESENT = new Stance(MeetingStatus.HELD, Tense.PRESENT);
  static final Stance SCHEDULED = new Stance(MeetingStatus.SCHEDULED, Tense.FUTURE);
  static final Stance ONGOING = new Stance(MeetingStatus.ONGOING, Tense.PRESENT);
  static final Stance POSTPONED = new Stance(MeetingStatus.POSTPONED, Tense.FUTURE);
  static final Stance CANCELLED = new Stance(MeetingStatus.CANCELLED, Tense.FUTURE);

  /** Planned for a day that has passed without it. */
  static final Stance FAILED = new Stance(MeetingStatus.CANCELLED, Tense.PAST);

  static final Stance PROPOSED = new Stance(MeetingStatus.PROPOSED, Tense.FUTURE);
  static final Stance DENIED = new Stance(MeetingStatus.DENIED, Tense.PAST);
  static final Stance HYPOTHETICAL = new Stance(MeetingStatus.HYPOTHETICAL, Tense.FUTURE);
}
