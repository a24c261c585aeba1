package readout.query.merge;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;
import readout.contracts.Meeting;
import readout.contracts.MeetingStatus;

/**
 * How far an event has come, by all its reports. What has happened is not undone by an older plan;
 * of plans the last word counts.
 */
final class Statuses {

  private static final Set<MeetingStatus> HAPPENED =
      EnumSet.of(MeetingStatus.HELD, MeetingStatus.ONGOING);
  private static final Set<MeetingStatus> DID_NOT =
      EnumSet.of(MeetingStatus.CANCELLED, MeetingStatus.DENIED);

  /** Weaker words do not take back a plan that was reported. */
  private static final Set<MeetingStatus> TALK =
      EnumSet.of(MeetingStatus.PROPOSED, MeetingStatus.HYPOTHETICAL);

  private static final Set<AgreementStatus> ENDED =
      EnumSet.of(AgreementStatus.SUSPENDED, AgreementStatus.TERMINATED, AgreementStatus.REJECTED);

  private Statuses() {}

  static Choice<MeetingStatus> ofMeeting(List<Report> reports, Origins origins) {
    Said<MeetingStatus> said = Said.of(reports, origins, Statuses::meeting);
    return said.choose(meetingStatus(reports, said, origins), Statuses::agree);
  }

  private static MeetingStatus meeting(Report report) {
    return ((Meeting) report.event()).status();
  }

  private static MeetingStatus meetingStatus(
      List<Report> reports, Said<MeetingStatus> said, Origins origins) {
    int happened =
        origins.among(reports.stream().filter(r -> HAPPENED.contains(meeting(r))).toList());
    int didNot = origins.among(reports.stream().filter(r -> DID_NOT.contains(meeting(r))).toList());
    if (happened > 0 && happened >= didNot) {
      return said.by(MeetingStatus.HELD).isEmpty() ? MeetingStatus.ONGOING : MeetingStatus.HELD;
    }
    List<MeetingStatus> words =
        inTime(reports).stream().map(Statuses::meeting).filter(s -> !HAPPENED.contains(s)).toList();
    MeetingStatus last = words.get(words.size() - 1);
    for (int i = words.size() - 1; i >= 0 && TALK.contains(last); i--) {
      last = words.get(i);
    }
    return TALK.contains(last) ? words.get(words.size() - 1) : last;
  }

  /**
   * In the order of publication, and the articles that do not tell it first: what is known to be
   * later must have the last word. Among those, a plan comes before what became of it.
   */
  private static List<Report> inTime(List<Report> reports) {
    List<Report> ordered = new java.util.ArrayList<>();
    reports.stream()
        .filter(report -> report.article().published() == null)
        .sorted(
            java.util.Comparator.comparing((Report r) -> stage(meeting(r)))
                .thenComparing(Report.BY_TIME))
        .forEach(ordered::add);
    reports.stream()
        .filter(report -> report.article().published() != null)
        .sorted(Report.BY_TIME)
        .forEach(ordered::add);
    return ordered;
  }

  /** How far along a report of this status is: a plan comes before what became of it. */
  static int stage(MeetingStatus status) {
    return switch (status) {
      case HYPOTHETICAL -> 0;
      case PROPOSED -> 1;
      case SCHEDULED -> 2;
      case POSTPONED -> 3;
      case DENIED -> 4;
      case CANCELLED -> 5;
      case ONGOING -> 6;
      case HELD -> 7;
    };
  }

  /** A plan and its fulfilment agree; that it was held and that it was not do not. */
  private static boolean agree(MeetingStatus one, MeetingStatus other) {
    return !(HAPPENED.contains(one) && DID_NOT.contains(other))
        && !(DID_NOT.contains(one) && HAPPENED.contains(other));
  }

  static Choice<AgreementStatus> ofAgreement(List<Report> reports, Origins origins) {
    Said<AgreementStatus> said = Said.of(reports, origins, Statuses::agreement);
    return said.choose(agreementStatus(reports), (one, other) -> true);
  }

  private static AgreementStatus agreement(Report report) {
    return ((Agreement) report.event()).status();
  }

  /** The furthest it came since it was last ended; or that it ended. */
  private static AgreementStatus agreementStatus(List<Report> reports) {
    AgreementStatus furthest = agreement(reports.get(0));
    for (Report report : reports) {
      AgreementStatus next = agreement(report);
      boolean endsOrRevives = ENDED.contains(next) || ENDED.contains(furthest);
      if (endsOrRevives || next.compareTo(furthest) > 0) {
        furthest = next;
      }
    }
    return furthest;
  }
}
