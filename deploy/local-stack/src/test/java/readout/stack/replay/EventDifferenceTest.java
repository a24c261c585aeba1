package readout.stack.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.stack.replay.EventDifference.Kind;

class EventDifferenceTest {

  private static final String DAY = "2026-01-23";

  @Test
  void anEventReadFromTheSameWordsIsTheSameEventWhateverItsId() {
    List<EventDifference> found =
        compare(meeting("m-1", DAY, 10, "Cho"), meeting("m-2", "2026-01-24", 12, "Cho"));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind()).isEqualTo(Kind.CHANGED);
    assertThat(found.get(0).fields()).containsExactly("date");
  }

  @Test
  void anEventOfTheSamePersonsAndDayIsTheSameReadElsewhere() {
    assertThat(compare(meeting("m-1", DAY, 10, "Cho"), meeting("m-2", DAY, 500, "Cho")))
        .extracting(EventDifference::kind)
        .containsExactly(Kind.RETOLD);
  }

  @Test
  void whatHasNoCounterpartIsAddedOrRemoved() {
    assertThat(compare(meeting("m-1", DAY, 10, "Cho"), meeting("m-2", "2026-02-01", 500, "Rubio")))
        .extracting(EventDifference::kind)
        .containsExactly(Kind.REMOVED, Kind.ADDED);
  }

  @Test
  void whatIsTheSameIsNotTold() {
    List<EventDifference> found =
        compare(meeting("m-1", DAY, 10, "Cho"), meeting("m-1", DAY, 10, "Cho"));

    assertThat(found).extracting(EventDifference::kind).containsExactly(Kind.SAME);
    assertThat(new ArticleDifference(json("{}"), found).told()).isEmpty();
  }

  @Test
  void theLikestOfTwoIsItsCounterpart() {
    String near = meeting("m-3", "2026-01-24", 15, "Cho");
    String same = meeting("m-4", "2026-01-25", 10, "Cho");

    List<EventDifference> found =
        EventPairs.of(list(meeting("m-1", DAY, 10, "Cho")), list(near + "," + same)).stream()
            .map(pair -> EventDifference.of("meeting", pair))
            .toList();

    assertThat(found).extracting(EventDifference::kind).containsExactly(Kind.CHANGED, Kind.ADDED);
    assertThat(found.get(0).event().path("id").asText()).isEqualTo("m-4");
  }

  @Test
  void theReportTellsTheFieldsAndTheQuote() {
    var out = new ByteArrayOutputStream();
    var before = extraction(meeting("m-1", DAY, 10, "Cho"));
    var after = extraction(meeting("m-1", "2026-01-24", 10, "Cho"));

    new TextReport(new PrintStream(out, true, StandardCharsets.UTF_8))
        .differs(ArticleDifference.of(before, after));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("~ meeting held | 2026-01-24 | Cho (KR)")
        .contains("date: 2026-01-23 -> 2026-01-24")
        .contains("\"the two met\"");
  }

  private static List<EventDifference> compare(String before, String after) {
    return ArticleDifference.of(extraction(before), extraction(after)).events();
  }

  private static ExtractionJson extraction(String meetings) {
    return new ExtractionJson(
        json(
            "{\"article\":{\"id\":\"a\"},\"meetings\":[%s],\"agreements\":[]}"
                .formatted(meetings)));
  }

  private static JsonNode list(String meetings) {
    return json("[" + meetings + "]");
  }

  private static String meeting(String id, String day, int start, String name) {
    return """
        {"id":"%s","status":"held","date":{"edtf":"%s","text":"then"},"place":null,
        "participants":[{"name":"%s","affiliation":{"name":"South Korea","country":"KR"}}],
        "evidence":[{"quote":"the two met","start":%d,"end":%d,"field":"body"}],"confidence":0.9}"""
        .formatted(id, day, name, start, start + 11);
  }

  private static JsonNode json(String text) {
    try {
      return ExtractionJson.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
