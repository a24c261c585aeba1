package readout.query.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Meeting;
import readout.contracts.Participant;
import readout.contracts.Party;

/**
 * The life of an event: its reports in order, each with what it changed. Articles that do not tell
 * when they were published stand first, the less far along the earlier: later ones are known to be
 * later.
 */
final class History {

  private static final List<String> FOLLOWED = List.of("status", "date", "place", "participants");

  private History() {}

  static ArrayNode of(List<Report> reports) {
    ArrayNode history = Json.array();
    ObjectNode known = Json.object();
    for (Report report : inOrder(reports)) {
      ObjectNode said = said(report.event());
      ObjectNode entry = Json.object();
      entry.set("status", said.get("status"));
      entry.put("source", report.article().source());
      entry.put("quote", report.event().evidence().get(0).quote());
      entry.set("time", Json.of(report.article().published()));
      entry.put("article", report.article().id().value());
      entry.put("mention", report.event().id().value());
      entry.set("changed", changes(known, said));
      history.add(entry);
    }
    return history;
  }

  private static List<Report> inOrder(List<Report> reports) {
    List<Report> ordered = new ArrayList<>(reports);
    ordered.sort(
        Comparator.comparing((Report report) -> report.article().published() != null)
            .thenComparing(
                report -> report.article().published() == null ? stage(report.event()) : 0)
            .thenComparing(Report.BY_TIME));
    return ordered;
  }

  private static int stage(DiplomaticEvent event) {
    return event instanceof Meeting meeting
        ? Statuses.stage(meeting.status())
        : ((Agreement) event).status().ordinal();
  }

  /** What this report adds to or alters in what was known; it is known from now on. */
  private static ArrayNode changes(ObjectNode known, ObjectNode said) {
    ArrayNode changes = Json.array();
    for (String field : FOLLOWED) {
      JsonNode value = said.get(field);
      JsonNode before = known.get(field);
      if (value != null && !value.isNull() && !value.equals(before)) {
        ObjectNode change = Json.object();
        change.put("field", field);
        change.set("from", before);
        change.set("to", value);
        changes.add(change);
        known.set(field, value);
      }
    }
    return changes;
  }

  private static ObjectNode said(DiplomaticEvent event) {
    ObjectNode said = Json.object();
    said.put("status", status(event));
    said.put("date", event.date() == null ? null : event.date().edtf());
    said.put("place", event.place() == null ? null : event.place().name());
    said.set("participants", Json.texts(participants(event)));
    return said;
  }

  private static String status(DiplomaticEvent event) {
    Enum<?> status =
        event instanceof Meeting meeting ? meeting.status() : ((Agreement) event).status();
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> participants(DiplomaticEvent event) {
    return event instanceof Meeting meeting
        ? meeting.participants().stream().map(History::shown).sorted().toList()
        : ((Agreement) event).parties().stream().map(Party::name).sorted().toList();
  }

  private static String shown(Participant participant) {
    @Nullable String name = participant.name();
    if (name != null) {
      return name;
    }
    return participant.affiliation() == null ? "" : participant.affiliation().name();
  }
}
