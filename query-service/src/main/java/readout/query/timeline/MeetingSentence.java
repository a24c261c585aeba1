package readout.query.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What became of a meeting, in a sentence; what is planned is never said to have been. */
final class MeetingSentence {

  private final List<String> who;
  private final String where;
  private final String what;
  private final String mode;

  private MeetingSentence(JsonNode meeting) {
    this.who = Words.names(meeting.path("participants"));
    this.where = Words.where(meeting.path("place"));
    List<String> topics = new ArrayList<>();
    meeting.path("topics").forEach(topic -> topics.add(topic.asText()));
    this.what = topics.isEmpty() ? "" : ", on " + Words.list(topics);
    this.mode = meeting.path("mode").asText();
  }

  static String of(JsonNode meeting) {
    MeetingSentence sentence = new MeetingSentence(meeting);
    return switch (meeting.path("status").asText()) {
      case "held" -> sentence.told(sentence.past(), "was held") + ".";
      case "ongoing" -> sentence.told("are " + sentence.doing(), "is under way") + ".";
      case "scheduled" ->
          meeting.path("overdue").asBoolean()
              ? sentence.told("were to " + sentence.plain(), "was planned")
                  + "; no report says whether it came about."
              : sentence.told("are to " + sentence.plain(), "is planned") + ".";
      case "proposed" -> sentence.noun("has been proposed") + ".";
      case "postponed" -> sentence.noun("has been put off") + ".";
      case "cancelled" -> sentence.noun("has been called off") + ".";
      case "denied" -> sentence.noun("is denied") + ".";
      default -> sentence.noun("is spoken of as possible") + ".";
    };
  }

  /** With the sides as those who act, where there are two. */
  private String told(String verb, String passive) {
    return who.size() < 2 ? noun(passive) : Words.list(who) + " " + verb + where + what;
  }

  private String noun(String verb) {
    String sides =
        switch (who.size()) {
          case 0 -> " between sides that are not named";
          case 1 -> " of " + who.get(0) + " with a side that is not named";
          default -> " of " + Words.list(who);
        };
    String kind =
        switch (mode) {
          case "call" -> "A telephone call";
          case "video" -> "A video conference";
          default -> "A meeting";
        };
    return kind + sides + where + what + " " + verb;
  }

  private String past() {
    return talks() ? "spoke by " + means() : "met";
  }

  private String plain() {
    return talks() ? "speak by " + means() : "meet";
  }

  private String doing() {
    return talks() ? "speaking by " + means() : "meeting";
  }

  private boolean talks() {
    return mode.equals("call") || mode.equals("video");
  }

  private String means() {
    return mode.equals("call") ? "telephone" : "video";
  }
}
