package readout.stack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A short table of what the stack has found. */
final class Findings {

  private static final int ROWS = 12;
  private static final String LINE = "%-12s %-23s %-24s %s";

  private final JsonClient query;
  private final PrintStream out;

  Findings(JsonClient query, PrintStream out) {
    this.query = query;
    this.out = out;
  }

  void print() throws IOException, StackFailure {
    print("/meetings", LINE.formatted("meeting", "date", "where", "who"), Findings::meeting);
    print(
        "/agreements",
        LINE.formatted("agreement", "date", "instrument", "parties"),
        Findings::agreement);
  }

  private void print(String path, String heading, Function<JsonNode, String> row)
      throws IOException, StackFailure {
    JsonClient.Answer answer = query.get(path + "?limit=" + ROWS);
    if (answer.status() != 200) {
      throw new StackFailure("%s answered %s".formatted(path, answer));
    }
    out.printf("%n  %s%n", heading);
    answer.body().path("items").forEach(item -> out.println("  " + row.apply(item)));
    if (!answer.body().path("next").asText("null").equals("null")) {
      out.println("  …");
    }
  }

  private static String meeting(JsonNode meeting) {
    return LINE.formatted(
        meeting.path("status").asText(), date(meeting), place(meeting), people(meeting));
  }

  private static String agreement(JsonNode agreement) {
    return LINE.formatted(
        agreement.path("status").asText(),
        date(agreement),
        agreement.path("instrument").asText(),
        names(agreement.path("parties")));
  }

  private static String date(JsonNode event) {
    return event.path("date").path("edtf").asText("no date");
  }

  private static String place(JsonNode event) {
    JsonNode place = event.path("place");
    List<String> parts = new ArrayList<>();
    for (String part : List.of("name", "city", "country")) {
      String text = text(place.path(part));
      if (!text.isEmpty() && !parts.contains(text)) {
        parts.add(text);
      }
    }
    return parts.isEmpty() ? "no place" : String.join(", ", parts);
  }

  private static String people(JsonNode meeting) {
    return names(meeting.path("participants"));
  }

  private static String names(JsonNode actors) {
    return StreamSupport.stream(actors.spliterator(), false)
        .map(Findings::name)
        .collect(Collectors.joining("; "));
  }

  /** An unnamed side shows what it belongs to. */
  private static String name(JsonNode actor) {
    String name = text(actor.path("name"));
    JsonNode affiliation = actor.path("affiliation");
    String side = text(affiliation.path("country"));
    if (side.isEmpty()) {
      side = text(affiliation.path("name"));
    }
    if (name.isEmpty()) {
      return side;
    }
    return side.isEmpty() || side.equals(name) ? name : "%s (%s)".formatted(name, side);
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.asText() : "";
  }
}
