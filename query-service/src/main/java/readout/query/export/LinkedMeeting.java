package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.query.store.DateTold;

/** A meeting as an Event of schema.org. */
final class LinkedMeeting {

  private static final String SCHEMA = "https://schema.org/";

  private final LinkedParts parts;

  LinkedMeeting(LinkedParts parts) {
    this.parts = parts;
  }

  /** Who organises it or speaks at it is not reported, so all who take part attend. */
  void tell(ObjectNode event, JsonNode meeting, List<DateTold> told) {
    LinkedSchedule schedule = LinkedSchedule.of(meeting, told);
    enumerated(event, "eventStatus", schedule.status());
    LinkedParts.put(event, "startDate", schedule.start());
    LinkedParts.put(event, "endDate", schedule.end());
    LinkedParts.put(event, "previousStartDate", LinkedParts.texts(schedule.previous().stream()));
    enumerated(event, "eventAttendanceMode", attendance(meeting));
    ObjectNode place = LinkedParts.place(meeting);
    if (place != null) {
      event.set("location", place);
    }
    LinkedParts.put(event, "attendee", parts.actors(meeting, "participants"));
    LinkedParts.put(event, "keywords", keywords(meeting));
  }

  /** The topics, and the status as we have it: ours has more values than schema.org's. */
  private List<JsonNode> keywords(JsonNode meeting) {
    List<JsonNode> keywords =
        new ArrayList<>(LinkedParts.texts(Items.each(meeting, "topics").map(JsonNode::asText)));
    Stream.of(Items.text(meeting, "status"), overdue(meeting))
        .filter(code -> !code.isEmpty())
        .map(parts::term)
        .forEach(keywords::add);
    return keywords;
  }

  private static String overdue(JsonNode meeting) {
    return meeting.path("overdue").asBoolean() ? "overdue" : "";
  }

  private static @Nullable String attendance(JsonNode meeting) {
    return switch (Items.text(meeting, "mode")) {
      case "in_person" -> "OfflineEventAttendanceMode";
      case "call", "video" -> "OnlineEventAttendanceMode";
      default -> null;
    };
  }

  private static void enumerated(ObjectNode event, String property, @Nullable String value) {
    LinkedParts.put(event, property, value == null ? null : SCHEMA + value);
  }
}
