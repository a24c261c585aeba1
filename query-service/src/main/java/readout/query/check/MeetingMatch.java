package readout.query.check;

import java.util.Set;
import readout.contracts.Meeting;
import readout.contracts.MeetingStatus;

/**
 * Whether a meeting of the record is the one that is claimed, and what it says to it. Persons meet
 * again and again: that they met on another day says nothing, unless it is evidently the same
 * meeting.
 */
final class MeetingMatch {

  /** A slip of the pen or of a time zone; nobody meets again so soon in another city. */
  private static final long NEAR = 3;

  /** In one city they do not meet again so soon. */
  private static final long NEAR_IN_ONE_CITY = 14;

  private final Meeting claimed;
  private final Meeting told;
  private final Attendance attendance;
  private final Findings findings;

  MeetingMatch(Meeting claimed, Meeting told, Findings findings) {
    this.claimed = claimed;
    this.told = told;
    this.attendance = Attendance.of(claimed.participants(), told.participants());
    this.findings = findings;
  }

  Verdict verdict() {
    Set<ComparedField> contrary = findings.contrary();
    if (attendance.replaced()) {
      return contrary.equals(Set.of(ComparedField.PARTICIPANTS)) && onePlaceAndDay()
          ? Verdict.CONTRADICTED
          : Verdict.NO_RECORD;
    }
    if (!attendance.sameSides() || contrary.size() > 1) {
      return Verdict.NO_RECORD;
    }
    if (contrary.isEmpty()) {
      return agreeing();
    }
    return evident(contrary.iterator().next()) ? Verdict.CONTRADICTED : Verdict.NO_RECORD;
  }

  /** Whether it is the one that is claimed, only not said to have come so far. */
  boolean stopsShort() {
    return attendance.sameSides()
        && findings.contrary().isEmpty()
        && findings.of(ComparedField.STATUS) == Finding.NOT_TOLD
        && (findings.supports(ComparedField.DATE) || !findings.claims(ComparedField.DATE));
  }

  private Verdict agreeing() {
    boolean dayOrPlace =
        findings.supports(ComparedField.DATE) || findings.supports(ComparedField.PLACE);
    if (findings.of(ComparedField.STATUS) == Finding.NOT_TOLD
        || (attendance.claimed() == 1 && !dayOrPlace)) {
      return Verdict.NO_RECORD;
    }
    if (findings.supportAll()) {
      return Verdict.SUPPORTED;
    }
    boolean sidesOnly = !attendance.somebodyByName();
    boolean dayMissing = findings.of(ComparedField.DATE) == Finding.NOT_TOLD;
    return sidesOnly && dayMissing ? Verdict.NO_RECORD : Verdict.PARTLY_SUPPORTED;
  }

  private boolean onePlaceAndDay() {
    return findings.supports(ComparedField.PLACE) && oneDay();
  }

  private boolean oneDay() {
    return findings.supports(ComparedField.DATE)
        && Days.precise(claimed.date())
        && Days.precise(told.date());
  }

  private boolean evident(ComparedField contrary) {
    return switch (contrary) {
      case DATE -> samePersons() && sameStage() && nearEnough();
      case PLACE, MODE -> samePersons() && oneDay() && findings.supports(ComparedField.STATUS);
      case STATUS -> sameOccasion();
      default -> false;
    };
  }

  private boolean samePersons() {
    return attendance.everyoneThere() && attendance.somebodyByName();
  }

  private boolean sameStage() {
    return claimed.status() == told.status()
        || (MeetingStatuses.happened(claimed.status()) && MeetingStatuses.happened(told.status()));
  }

  private boolean nearEnough() {
    return Days.near(claimed.date(), told.date(), NEAR)
        || (findings.supports(ComparedField.PLACE)
            && Days.near(claimed.date(), told.date(), NEAR_IN_ONE_CITY));
  }

  /** The day is the same; or none is claimed, and the place is, or it is denied for any day. */
  private boolean sameOccasion() {
    if (findings.claims(ComparedField.DATE)) {
      return findings.supports(ComparedField.DATE);
    }
    boolean deniedAltogether = told.status() == MeetingStatus.DENIED && told.date() == null;
    return samePersons() && (findings.supports(ComparedField.PLACE) || deniedAltogether);
  }
}
