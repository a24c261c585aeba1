package readout.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** An article as a feed sends it. */
record Article(String uri, int version, String headline, String body) {

  private static final String[] COUNTRIES = {"French", "Japanese", "Turkish", "Brazilian"};

  /** A report of one meeting, on a day of its own in 2024. */
  static Article ofMeeting(String uri, int number) {
    int month = number / 28 % 12 + 1;
    int day = number % 28 + 1;
    return ofMeetingOn(uri, 1, COUNTRIES[number % COUNTRIES.length], month, day);
  }

  static Article ofMeetingOn(String uri, int version, String nationality, int month, int day) {
    String monthName = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return new Article(
        uri,
        version,
        "Ministers compare notes",
        """
        German Foreign Minister Annalena Baerbock met the %s foreign minister in Berlin on %s %d, 2024.

        They spoke about trade and about the climate."""
            .formatted(nationality, monthName, day));
  }

  String ninjs() {
    ObjectNode json = Readers.JSON.createObjectNode();
    json.put("uri", uri);
    json.put("version", Integer.toString(version));
    json.put("language", "en");
    json.put("headline", headline);
    json.put("body_text", body);
    json.put("firstcreated", "2025-01-02T10:00:00Z");
    json.put("versioncreated", "2025-01-02T10:0%d:00Z".formatted(version));
    return json.toString();
  }
}
