package readout.query.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import readout.contracts.EventDate;
import readout.contracts.Meeting;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.Participant;
import readout.contracts.Place;
import readout.query.event.Countries;

/** What the reports of one meeting say together. */
final class MeetingRendering {

  private final Rendering common;
  private final Choice<MeetingStatus> status;
  private final Choice<EventDate> date;
  private final Choice<Place> place;
  private final Choice<MeetingMode> mode;
  private final List<Attendance.Attendant> attendants;

  MeetingRendering(Rendering common) {
    this.common = common;
    List<Report> reports = common.reports;
    Origins origins = common.origins;
    this.status = Statuses.ofMeeting(reports, origins);
    this.date = Dates.ofMeeting(reports, origins, status());
    this.place = Places.of(reports, origins);
    this.mode = mode(reports, origins);
    this.attendants = Attendance.of(reports, report -> meeting(report).participants());
  }

  private static Meeting meeting(Report report) {
    return (Meeting) report.event();
  }

  private MeetingStatus status() {
    return Objects.requireNonNull(status.value(), "every report has a status");
  }

  private static Choice<MeetingMode> mode(List<Report> reports, Origins origins) {
    Said<MeetingMode> said =
        Said.of(
            reports,
            origins,
            report ->
                meeting(report).mode() == MeetingMode.UNKNOWN ? null : meeting(report).mode());
    List<MeetingMode> ranked = said.ranked(Comparator.naturalOrder());
    return said.choose(ranked.isEmpty() ? null : ranked.get(0), MeetingMode::equals);
  }

  MergedEvent event() {
    List<Participant> participants = participants();
    Meeting merged = merged(participants);
    boolean conflict = status.disputed() || date.disputed() || place.disputed() || mode.disputed();
    EventDate when = merged.date();
    ObjectNode item = common.begin();
    item.put("status", Rendering.text(merged.status()));
    item.put("mode", Rendering.text(merged.mode()));
    item.put("format", Rendering.text(merged.format()));
    item.set("date", Json.of(when));
    item.set("place", Json.of(merged.place()));
    item.set("participants", Json.list(participants, Json::participant));
    common.end(item, conflict);
    item.put("overdue", overdue(when));
    return new MergedEvent(
        common.cluster.id(),
        common.cluster.type(),
        Rendering.text(merged.status()),
        Rendering.text(merged.mode()),
        Rendering.text(merged.format()),
        null,
        when == null ? null : when.earliest(),
        when == null ? null : when.latest(),
        Rendering.names(Rendering.namesOf(participants)),
        Countries.of(merged),
        common.labels(new Labelling().participants(participants).place(merged.place())),
        common.confidence(),
        common.origins.count(),
        conflict,
        overdue(when),
        null,
        item.toString(),
        common.detail(fields(), List.of()).toString(),
        common.ids());
  }

  private Meeting merged(List<Participant> participants) {
    Meeting first = meeting(common.reports.get(0));
    return new Meeting(
        first.id(),
        status(),
        mode.value() == null ? MeetingMode.UNKNOWN : mode.value(),
        format(participants),
        date.value(),
        place.value(),
        participants,
        List.of(),
        first.evidence(),
        first.confidence());
  }

  /** A plan whose day has passed, and nobody says what became of it. */
  private boolean overdue(@org.jspecify.annotations.Nullable EventDate when) {
    return status() == MeetingStatus.SCHEDULED && when != null && common.isPast(when.latest());
  }

  private List<Participant> participants() {
    List<Participant> participants = new ArrayList<>();
    attendants.forEach(attendant -> participants.add(attendant.participant()));
    return participants;
  }

  /** One report has counted well; what several tell is counted anew. */
  private MeetingFormat format(List<Participant> participants) {
    if (common.reports.size() == 1) {
      return meeting(common.reports.get(0)).format();
    }
    Sides sides = Sides.ofParticipants(participants);
    boolean many =
        common.reports.stream().anyMatch(r -> meeting(r).format() == MeetingFormat.MULTILATERAL);
    return many ? MeetingFormat.MULTILATERAL : MeetingFormat.ofSides(sides.size());
  }

  private ObjectNode fields() {
    ObjectNode fields = Json.object();
    fields.set("status", common.citations.field(status, Json::of));
    fields.set("mode", common.citations.field(mode, Json::of));
    fields.set("date", common.citations.field(date, Json::of));
    fields.set("place", common.citations.field(place, Json::of));
    fields.set("participants", common.attendance(attendants));
    return fields;
  }
}
