package readout.query.check;

import readout.contracts.MeetingStatus;

/** How far a meeting is claimed to have come, beside how far it is told to have come. */
final class MeetingStatuses {

  private MeetingStatuses() {}

  static Bearing bearing(MeetingStatus claimed, MeetingStatus told) {
    if (claimed == told) {
      return Bearing.AGREES;
    }
    return switch (claimed) {
      case HELD, ONGOING, SCHEDULED -> beside(told);
      case PROPOSED, HYPOTHETICAL -> besideTalk(told);
      case DENIED -> besideDenial(told);
      case POSTPONED, CANCELLED -> happened(told) ? Bearing.DIFFERS : Bearing.SILENT;
    };
  }

  static boolean happened(MeetingStatus status) {
    return status == MeetingStatus.HELD || status == MeetingStatus.ONGOING;
  }

  /** What was held was planned, too; a plan does not say that it was held. */
  private static Bearing beside(MeetingStatus told) {
    return switch (told) {
      case HELD, ONGOING -> Bearing.AGREES;
      case POSTPONED, CANCELLED, DENIED -> Bearing.DIFFERS;
      case SCHEDULED, PROPOSED, HYPOTHETICAL -> Bearing.SILENT;
    };
  }

  private static Bearing besideTalk(MeetingStatus told) {
    return switch (told) {
      case HELD, ONGOING, SCHEDULED, PROPOSED, POSTPONED -> Bearing.AGREES;
      case DENIED -> Bearing.DIFFERS;
      case CANCELLED, HYPOTHETICAL -> Bearing.SILENT;
    };
  }

  private static Bearing besideDenial(MeetingStatus told) {
    if (told == MeetingStatus.CANCELLED) {
      return Bearing.AGREES;
    }
    return happened(told) ? Bearing.DIFFERS : Bearing.SILENT;
  }
}
