package readout.query.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Meeting;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.contracts.Place;

/** The fields of a claim that are put to the test, named as those of the record. */
public enum ComparedField {
  PARTICIPANTS,
  PARTIES,
  SIGNATORIES,
  STATUS,
  INSTRUMENT,
  SUBJECT,
  DATE,
  PLACE,
  MODE;

  private static final List<ComparedField> OF_MEETINGS =
      List.of(PARTICIPANTS, STATUS, DATE, PLACE, MODE);

  private static final List<ComparedField> OF_AGREEMENTS =
      List.of(PARTIES, SIGNATORIES, STATUS, INSTRUMENT, SUBJECT, DATE, PLACE);

  static List<ComparedField> of(DiplomaticEvent event) {
    return event instanceof Meeting ? OF_MEETINGS : OF_AGREEMENTS;
  }

  /** Two events of one type. */
  Bearing bearing(DiplomaticEvent claimed, DiplomaticEvent told) {
    return claimed instanceof Meeting meeting
        ? ofMeeting(meeting, (Meeting) told)
        : ofAgreement((Agreement) claimed, (Agreement) told);
  }

  private Bearing ofMeeting(Meeting claimed, Meeting told) {
    return switch (this) {
      case PARTICIPANTS -> participants(claimed, told);
      case STATUS -> MeetingStatuses.bearing(claimed.status(), told.status());
      case DATE -> Days.bearing(claimed.date(), told.date());
      case PLACE -> Whereabouts.bearing(claimed.place(), told.place());
      case MODE -> mode(claimed.mode(), told.mode());
      case PARTIES, SIGNATORIES, INSTRUMENT, SUBJECT -> Bearing.UNCLAIMED;
    };
  }

  /** That two were at one conference does not say that they met each other. */
  private static Bearing participants(Meeting claimed, Meeting told) {
    Bearing bearing = Attendance.of(claimed.participants(), told.participants()).bearing();
    boolean amongMany =
        claimed.format() == MeetingFormat.BILATERAL && told.format() == MeetingFormat.MULTILATERAL;
    return amongMany && bearing == Bearing.AGREES ? Bearing.SILENT : bearing;
  }

  /** A call with pictures is a call in the next report. */
  private static Bearing mode(MeetingMode claimed, MeetingMode told) {
    if (claimed == MeetingMode.UNKNOWN) {
      return Bearing.UNCLAIMED;
    }
    if (claimed == told) {
      return Bearing.AGREES;
    }
    boolean apart = claimed == MeetingMode.IN_PERSON || told == MeetingMode.IN_PERSON;
    return told == MeetingMode.UNKNOWN || !apart ? Bearing.SILENT : Bearing.DIFFERS;
  }

  private Bearing ofAgreement(Agreement claimed, Agreement told) {
    return switch (this) {
      case PARTIES -> Papers.parties(claimed.parties(), told.parties());
      case SIGNATORIES -> Papers.signatories(claimed.signatories(), told.signatories());
      case STATUS -> AgreementStatuses.bearing(claimed.status(), told.status());
      case INSTRUMENT -> Papers.instrument(claimed.instrument(), told.instrument());
      case SUBJECT -> Papers.subject(claimed.subject(), told.subject());
      case DATE -> ofStatus(claimed, told, Days.bearing(claimed.date(), told.date()));
      case PLACE -> ofStatus(claimed, told, Whereabouts.bearing(claimed.place(), told.place()));
      case PARTICIPANTS, MODE -> Bearing.UNCLAIMED;
    };
  }

  /** The day it came into force is no other opinion on when it was signed. */
  private static Bearing ofStatus(Agreement claimed, Agreement told, Bearing bearing) {
    return bearing != Bearing.UNCLAIMED && claimed.status() != told.status()
        ? Bearing.SILENT
        : bearing;
  }

  /** What an event has here, in the form of the record; null when nothing. */
  @Nullable Object value(DiplomaticEvent event) {
    return switch (this) {
      case PARTICIPANTS -> event instanceof Meeting meeting ? meeting.participants() : null;
      case PARTIES -> event instanceof Agreement agreement ? agreement.parties() : null;
      case SIGNATORIES -> event instanceof Agreement agreement ? agreement.signatories() : null;
      case STATUS ->
          event instanceof Meeting meeting ? meeting.status() : ((Agreement) event).status();
      case INSTRUMENT -> event instanceof Agreement agreement ? agreement.instrument() : null;
      case SUBJECT -> event instanceof Agreement agreement ? agreement.subject() : null;
      case DATE -> event.date();
      case PLACE -> event.place();
      case MODE -> event instanceof Meeting meeting ? meeting.mode() : null;
    };
  }

  /** Words by which a passage that tells it is known from another of the same report. */
  Stream<String> wording(DiplomaticEvent event) {
    return switch (this) {
      case PARTICIPANTS, PARTIES, SIGNATORIES -> names(event);
      case DATE -> event.date() == null ? Stream.empty() : Stream.of(event.date().text());
      case PLACE -> Stream.ofNullable(event.place()).map(Place::name);
      case SUBJECT ->
          event instanceof Agreement agreement
              ? Stream.ofNullable(agreement.subject())
              : Stream.empty();
      case STATUS, INSTRUMENT, MODE -> Stream.empty();
    };
  }

  private static Stream<String> names(DiplomaticEvent event) {
    return event instanceof Meeting meeting
        ? meeting.participants().stream().map(Participant::name).flatMap(Stream::ofNullable)
        : ((Agreement) event).parties().stream().map(Party::name);
  }

  /** As it stands in answers. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
