package readout.query.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.DiplomaticEvent;
import readout.contracts.EventDate;
import readout.contracts.Extraction;
import readout.contracts.Meeting;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.query.event.Countries;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.event.NameWords;
import readout.query.store.ArticleEvents;
import readout.query.store.EventEntry;
import readout.query.store.Mention;

/** From an extraction to the rows it makes: each mention is one event. Pure. */
final class Materialisation {

  private Materialisation() {}

  /**
   * What is stored for this extraction.
   *
   * @param json the extraction in the contract's form
   */
  static ArticleEvents of(Extraction extraction, String json) {
    List<EventEntry> events = new ArrayList<>();
    extraction.meetings().forEach(meeting -> events.add(meeting(extraction, meeting)));
    extraction.agreements().forEach(agreement -> events.add(agreement(extraction, agreement)));
    var article = extraction.article();
    return new ArticleEvents(article.id(), article.revision(), article.uri(), json, events);
  }

  private static EventEntry meeting(Extraction extraction, Meeting meeting) {
    EventJson json = EventJson.of(extraction.article(), EventType.MEETING, meeting);
    return new EventEntry(
        EventId.of(extraction.article().id(), meeting.id()),
        EventType.MEETING,
        text(meeting.status()),
        text(meeting.mode()),
        text(meeting.format()),
        null,
        earliest(meeting),
        latest(meeting),
        names(participants(meeting.participants())),
        Countries.of(meeting),
        meeting.confidence(),
        json.item(),
        json.history(text(meeting.status())),
        new Mention(meeting.id(), json.mention()));
  }

  private static EventEntry agreement(Extraction extraction, Agreement agreement) {
    EventJson json = EventJson.of(extraction.article(), EventType.AGREEMENT, agreement);
    return new EventEntry(
        EventId.of(extraction.article().id(), agreement.id()),
        EventType.AGREEMENT,
        text(agreement.status()),
        null,
        null,
        text(agreement.instrument()),
        earliest(agreement),
        latest(agreement),
        names(
            Stream.concat(
                agreement.parties().stream().map(Party::name),
                participants(agreement.signatories()))),
        Countries.ofParties(agreement.parties()),
        agreement.confidence(),
        json.item(),
        json.history(text(agreement.status())),
        new Mention(agreement.id(), json.mention()));
  }

  private static Stream<String> participants(List<Participant> participants) {
    return participants.stream().map(Participant::name).flatMap(Stream::ofNullable);
  }

  private static List<NameWords> names(Stream<String> names) {
    return names.map(NameWords::of).distinct().toList();
  }

  private static @Nullable LocalDate earliest(DiplomaticEvent event) {
    EventDate date = event.date();
    return date == null ? null : date.earliest();
  }

  private static @Nullable LocalDate latest(DiplomaticEvent event) {
    EventDate date = event.date();
    return date == null ? null : date.latest();
  }

  private static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
