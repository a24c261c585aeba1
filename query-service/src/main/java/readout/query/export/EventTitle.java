package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an event is called: a noun, which says neither that it was nor that it will be. */
final class EventTitle {

  private EventTitle() {}

  static String of(JsonNode item) {
    return Items.text(item, "type").equals("meeting") ? ofMeeting(item) : ofAgreement(item);
  }

  private static String ofMeeting(JsonNode meeting) {
    String kind =
        switch (Items.text(meeting, "mode")) {
          case "call" -> "Telephone call";
          case "video" -> "Video conference";
          default -> "Meeting";
        };
    return kind + of(Items.each(meeting, "participants"));
  }

  private static String ofAgreement(JsonNode agreement) {
    String subject = Items.text(agreement, "subject");
    return instrument(agreement)
        + of(Items.each(agreement, "parties"))
        + (subject.isEmpty() ? "" : ": " + subject);
  }

  /** "Joint statement"; what has no name of its own is an agreement. */
  static String instrument(JsonNode agreement) {
    String text = Items.text(agreement, "instrument").replace('_', ' ');
    return text.isEmpty() || text.equals("other")
        ? "Agreement"
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String of(Stream<JsonNode> sides) {
    List<String> names = Items.texts(sides, Items::name);
    int last = names.size() - 1;
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> " of " + names.get(0);
      default -> " of " + String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    };
  }
}
