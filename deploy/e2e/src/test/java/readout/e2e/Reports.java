package readout.e2e;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Extractions as they stand on the topic: several articles report one meeting, some again. */
final class Reports {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final String[] COUNTRIES = {"KR", "US", "JP", "TR", "DE", "FR", "BR", "ZA"};
  private static final String[] STATUSES = {"scheduled", "held", "held", "postponed", "cancelled"};
  private static final int REPORTS_OF_ONE = 4;

  private final Random random;

  private Reports(long seed) {
    this.random = new Random(seed);
  }

  /** An extraction under its key. */
  record Message(String article, long revision, String json) {}

  /**
   * So many articles, the same for the same seed; of every tenth a correction follows, of every
   * twentieth its withdrawal.
   */
  static List<Message> of(int articles, long seed) {
    Reports reports = new Reports(seed);
    List<Message> messages = new ArrayList<>();
    for (int number = 0; number < articles; number++) {
      messages.add(reports.message(number, 1, "extracted"));
      if (number % 10 == 9) {
        messages.add(reports.message(number - 5, 2, "extracted"));
      }
      if (number % 20 == 19) {
        messages.add(reports.message(number - 7, 2, "withdrawn"));
      }
    }
    return messages;
  }

  private Message message(int number, long revision, String outcome) {
    String id = UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8)}).toString();
    String article = id.replace("-", "");
    int happening = number / REPORTS_OF_ONE;
    LocalDate day = FIRST.plusDays(happening % 400);
    ObjectNode json = Readers.JSON.createObjectNode();
    json.putObject("article")
        .put("id", article)
        .put("uri", "urn:reports:" + number)
        .put("version", revision)
        .put("revision", revision)
        .put("source", "Post " + number % 7)
        .put("headline", "Ministers meet")
        .put("published", day.plusDays(number % REPORTS_OF_ONE - 1) + "T08:00:00Z")
        .put("language", "en")
        .putNull("url");
    json.putObject("extractor").put("name", "e2e").put("version", "1");
    json.put("outcome", outcome);
    ArrayNode meetings = json.putArray("meetings");
    json.putArray("agreements");
    if (outcome.equals("extracted")) {
      meeting(meetings.addObject(), happening, day);
    }
    return new Message(article, revision, json.toString());
  }

  private void meeting(ObjectNode meeting, int happening, LocalDate day) {
    String told = day.plusDays(random.nextInt(8) == 0 ? 1 : 0).toString();
    meeting
        .put("id", "m1")
        .put("status", STATUSES[random.nextInt(STATUSES.length)])
        .put("mode", "in_person")
        .put("format", "bilateral");
    meeting
        .putObject("date")
        .put("edtf", told)
        .put("earliest", told)
        .put("latest", told)
        .put("precision", "day")
        .put("text", "that day");
    meeting.putNull("place");
    ArrayNode participants = meeting.putArray("participants");
    participant(participants.addObject(), happening % COUNTRIES.length, happening);
    participant(participants.addObject(), (happening / 3 + 1) % COUNTRIES.length, happening + 1);
    meeting.putArray("topics");
    meeting
        .putArray("evidence")
        .addObject()
        .put("quote", "the two met")
        .put("start", 10)
        .put("end", 21)
        .put("field", "body")
        .put("frame", "meet");
    meeting.put("confidence", 0.9);
  }

  private void participant(ObjectNode participant, int country, int person) {
    boolean named = random.nextInt(5) > 0;
    if (named) {
      participant.put("name", "Alma Person" + (char) ('a' + person % 26));
    } else {
      participant.putNull("name");
    }
    participant.put("role", "foreign minister");
    participant
        .putObject("affiliation")
        .put("name", "state " + COUNTRIES[country])
        .put("country", COUNTRIES[country]);
    participant.put("kind", "person");
  }
}
