package readout.extract.corpus;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.EventDate;
import readout.contracts.Evidence;
import readout.contracts.Extraction;
import readout.contracts.Meeting;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.contracts.Place;

/** An extraction in the form of gold records. */
record Answer(List<MeetingRecord> meetings, List<AgreementRecord> agreements) {

  static Answer of(Extraction extraction) {
    return new Answer(
        extraction.meetings().stream().map(Answer::meeting).toList(),
        extraction.agreements().stream().map(Answer::agreement).toList());
  }

  static MeetingRecord meeting(Meeting meeting) {
    return new MeetingRecord(
        null,
        meeting.participants().stream().map(Answer::who).toList(),
        when(meeting.date()),
        where(meeting.place()),
        lower(meeting.format()),
        lower(meeting.mode()),
        lower(meeting.status()),
        meeting.topics(),
        quotes(meeting.evidence()),
        false);
  }

  static AgreementRecord agreement(Agreement agreement) {
    return new AgreementRecord(
        null,
        agreement.parties().stream().map(Party::name).toList(),
        agreement.subject(),
        lower(agreement.instrument()),
        lower(agreement.status()),
        when(agreement.date()),
        quotes(agreement.evidence()),
        false);
  }

  static Who who(Participant participant) {
    return new Who(
        participant.name(),
        participant.role(),
        participant.affiliation() == null ? null : participant.affiliation().name(),
        null,
        lower(participant.kind()));
  }

  private static @Nullable When when(@Nullable EventDate date) {
    return date == null ? null : new When(date.earliest() + "/" + date.latest(), null);
  }

  private static @Nullable Where where(@Nullable Place place) {
    return place == null ? null : new Where(place.name(), place.city(), place.country());
  }

  private static List<String> quotes(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::quote).toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
