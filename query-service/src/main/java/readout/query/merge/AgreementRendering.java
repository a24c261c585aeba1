package readout.query.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;
import readout.contracts.EventDate;
import readout.contracts.Instrument;
import readout.contracts.MentionId;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.contracts.Place;
import readout.query.event.Countries;
import readout.query.event.EventId;
import readout.query.event.Labels;

/** What the reports of one agreement say together. */
final class AgreementRendering {

  private final Rendering common;
  private final UnaryOperator<EventId> eventOf;
  private final FollowUps.Links links;
  private final Choice<AgreementStatus> status;
  private final Choice<EventDate> date;
  private final Choice<Place> place;
  private final Choice<Instrument> instrument;
  private final Choice<String> subject;
  private final Choice<List<Party>> parties;
  private final List<Attendance.Attendant> signatories;

  AgreementRendering(Rendering common, UnaryOperator<EventId> eventOf, FollowUps.Links links) {
    this.common = common;
    this.links = links;
    this.eventOf = eventOf;
    List<Report> reports = common.reports;
    Origins origins = common.origins;
    this.status = Statuses.ofAgreement(reports, origins);
    this.date = Dates.ofAgreement(withStatus(), origins);
    this.place = Places.of(withStatus(), origins);
    this.instrument = instrument(reports, origins);
    this.subject = subject(reports, origins);
    this.parties = parties(reports, origins);
    this.signatories = Attendance.of(reports, report -> agreement(report).signatories());
  }

  private static Agreement agreement(Report report) {
    return (Agreement) report.event();
  }

  private AgreementStatus status() {
    return Objects.requireNonNull(status.value(), "every report has a status");
  }

  private List<Report> withStatus() {
    return common.reports.stream()
        .filter(report -> agreement(report).status() == status())
        .toList();
  }

  /** What most call it; "other" is no name. */
  private static Choice<Instrument> instrument(List<Report> reports, Origins origins) {
    Said<Instrument> said = Said.of(reports, origins, report -> agreement(report).instrument());
    List<Instrument> ranked = said.ranked(Comparator.naturalOrder());
    Instrument most =
        ranked.stream()
            .filter(each -> each != Instrument.OTHER)
            .findFirst()
            .orElse(Instrument.OTHER);
    return said.choose(most, (one, other) -> true);
  }

  /** The words of the report that says most. */
  private static Choice<String> subject(List<Report> reports, Origins origins) {
    Said<String> said = Said.of(reports, origins, report -> agreement(report).subject());
    List<String> ranked =
        said.ranked(Comparator.comparingInt((String text) -> -SubjectWords.of(text).size()));
    return said.choose(ranked.isEmpty() ? null : ranked.get(0), (one, other) -> true);
  }

  /** The list that most give; among equals the longest. */
  private static Choice<List<Party>> parties(List<Report> reports, Origins origins) {
    Said<List<Party>> said = Said.of(reports, origins, report -> agreement(report).parties());
    List<List<Party>> ranked =
        said.ranked(Comparator.comparingInt((List<Party> list) -> -list.size()));
    return said.choose(
        ranked.isEmpty() ? List.of() : ranked.get(0),
        (one, other) -> Sides.ofParties(one).keys().equals(Sides.ofParties(other).keys()));
  }

  MergedEvent event() {
    List<Participant> signed = signatories.stream().map(Attendance.Attendant::participant).toList();
    List<Party> bound = Objects.requireNonNull(parties.value());
    EventDate when = date.value();
    boolean conflict = date.disputed() || place.disputed() || parties.disputed();
    ObjectNode item = common.begin();
    item.put("status", Rendering.text(status()));
    item.put("instrument", Rendering.text(Objects.requireNonNull(instrument.value())));
    item.put("subject", subject.value());
    item.set("parties", Json.list(bound, Json::party));
    item.set("signatories", Json.list(signed, Json::participant));
    item.set("date", Json.of(when));
    item.set("place", Json.of(place.value()));
    EventId meeting = meeting();
    item.put("meeting", meeting == null ? null : meeting.value());
    item.set("follows", Json.texts(ids(Stream.ofNullable(links.follows()))));
    item.set("followedBy", Json.texts(ids(links.followedBy().stream())));
    common.end(item, conflict);
    return new MergedEvent(
        common.cluster.id(),
        common.cluster.type(),
        Rendering.text(status()),
        null,
        null,
        Rendering.text(Objects.requireNonNull(instrument.value())),
        when == null ? null : when.earliest(),
        when == null ? null : when.latest(),
        Rendering.names(Stream.concat(bound.stream().map(Party::name), Rendering.namesOf(signed))),
        Countries.ofParties(bound),
        labels(bound, signed),
        common.confidence(),
        common.origins.count(),
        conflict,
        false,
        links.follows(),
        item.toString(),
        common.detail(fields(), reasons()).toString(),
        common.ids());
  }

  private Labels labels(List<Party> bound, List<Participant> signed) {
    return common.labels(
        new Labelling()
            .parties(bound)
            .participants(signed)
            .place(place.value())
            .topics(Stream.ofNullable(subject.value())));
  }

  private static List<String> ids(Stream<EventId> events) {
    return events.map(EventId::value).toList();
  }

  private List<String> reasons() {
    return Stream.ofNullable(links.follows())
        .map(earlier -> "follows up " + earlier + ": the only one it can mean")
        .toList();
  }

  /** The event of the first meeting at which a report says it was reached. */
  private @Nullable EventId meeting() {
    for (Report report : common.reports) {
      MentionId meeting = agreement(report).meeting();
      if (meeting != null) {
        return eventOf.apply(EventId.of(report.article().id(), meeting));
      }
    }
    return null;
  }

  private ObjectNode fields() {
    ObjectNode fields = Json.object();
    fields.set("status", common.citations.field(status, Json::of));
    fields.set("instrument", common.citations.field(instrument, Json::of));
    fields.set("subject", common.citations.field(subject, Json::of));
    fields.set("date", common.citations.field(date, Json::of));
    fields.set("place", common.citations.field(place, Json::of));
    fields.set("parties", common.citations.field(parties, list -> Json.list(list, Json::party)));
    fields.set("signatories", common.attendance(signatories));
    return fields;
  }
}
