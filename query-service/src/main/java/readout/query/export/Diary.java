package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import readout.query.store.RevisedEvent;

/**
 * Meetings as a calendar (RFC 5545), each written as it comes. Nothing in it depends on when it is
 * written. One that lacks its last line was cut off.
 */
public final class Diary implements Form<RevisedEvent> {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ContentLines lines;
  private final String meetings;

  /**
   * @param meetings the address that, with an id behind it, is a meeting's
   */
  public Diary(Writer out, String meetings) {
    this.lines = new ContentLines(out);
    this.meetings = meetings;
  }

  @Override
  public void begin() throws IOException {
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Readout//Diary//EN");
    lines.addText("NAME", "Diplomatic meetings");
    lines.addText("X-WR-CALNAME", "Diplomatic meetings");
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
  }

  /** One meeting; none when it is not dated. */
  @Override
  public void add(RevisedEvent meeting) throws IOException {
    JsonNode item = Items.read(meeting.item());
    Days days = Days.of(item);
    if (days != null) {
      lines.add("BEGIN", "VEVENT");
      state(item, meeting);
      days(days);
      words(item, days);
      lines.add("END", "VEVENT");
    }
  }

  @Override
  public void end() throws IOException {
    lines.add("END", "VCALENDAR");
  }

  /** Whose revision this is; the stamp is the last change's, as there is no METHOD. */
  private void state(JsonNode item, RevisedEvent meeting) throws IOException {
    String changed = time(meeting.changed());
    lines.add("UID", Items.text(item, "id") + "@readout");
    lines.add("DTSTAMP", changed);
    lines.add("LAST-MODIFIED", changed);
    lines.add("SEQUENCE", meeting.revision());
    lines.add("STATUS", status(Items.text(item, "status")));
    lines.add("URL", meetings + Items.text(item, "id"));
  }

  private void days(Days days) throws IOException {
    lines.add("DTSTART;VALUE=DATE", days.start());
    String end = days.end();
    if (end != null) {
      lines.add("DTEND;VALUE=DATE", end);
    }
    lines.add("TRANSP", days.withinAWeek() ? "OPAQUE" : "TRANSPARENT");
  }

  private void words(JsonNode item, Days days) throws IOException {
    DiaryText text = new DiaryText(item, days);
    lines.addText("SUMMARY", text.summary());
    lines.addText("DESCRIPTION", text.description());
    String place = Items.place(item);
    if (place != null) {
      lines.addText("LOCATION", place);
    }
    List<String> topics = Items.texts(Items.each(item, "topics"), JsonNode::asText);
    if (!topics.isEmpty()) {
      lines.add(
          "CATEGORIES", topics.stream().map(ContentLines::escape).collect(Collectors.joining(",")));
    }
  }

  /** What is only planned, proposed or thought of may still come to be. */
  static String status(String status) {
    return switch (status) {
      case "held", "ongoing" -> "CONFIRMED";
      case "cancelled", "postponed", "denied" -> "CANCELLED";
      default -> "TENTATIVE";
    };
  }

  private static String time(Instant time) {
    return UTC.format(time);
  }
}
