package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a meeting's entry in a calendar says in words. */
final class DiaryText {

  /** So that an entry stays one: the event has them all. */
  private static final int MOST_QUOTES = 10;

  /** What a calendar's three statuses do not tell, its reader is told first. */
  private static final Set<String> SAID =
      Set.of("proposed", "hypothetical", "postponed", "cancelled", "denied");

  private final JsonNode item;
  private final Days days;

  DiaryText(JsonNode item, Days days) {
    this.item = item;
    this.days = days;
  }

  String summary() {
    String status = Items.text(item, "status");
    List<String> names = Items.texts(Items.each(item, "participants"), Items::name);
    return (SAID.contains(status) ? capital(status) + ": " : "")
        + (names.isEmpty() ? "Meeting" : String.join(", ", names))
        + (days.exact() ? "" : " (" + days.edtf() + ", day not known)");
  }

  String description() {
    List<String> lines = new ArrayList<>();
    lines.add("Status: " + Items.text(item, "status"));
    if (item.path("overdue").asBoolean()) {
      lines.add("The day has passed, and no report says what became of it.");
    }
    if (!days.exact()) {
      lines.add("Some day or days of %s to %s.".formatted(days.earliest(), days.latest()));
    }
    Items.each(item, "participants").map(DiaryText::participant).forEach(lines::add);
    lines.add(
        "Reports: %d, independent: %d"
            .formatted(item.path("reports").asInt(), item.path("origins").asInt()));
    if (item.path("conflict").asBoolean()) {
      lines.add("Reports disagree.");
    }
    quotes().limit(MOST_QUOTES).forEach(lines::add);
    return String.join("\n", lines);
  }

  private static String participant(JsonNode participant) {
    return "- "
        + Stream.of(
                Items.text(participant, "name"),
                Items.text(participant, "role"),
                Items.text(participant.path("affiliation"), "name"))
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private Stream<String> quotes() {
    Map<String, JsonNode> articles = new HashMap<>();
    Items.each(item, "mentions")
        .forEach(mention -> articles.put(Items.text(mention, "article"), mention));
    return Items.each(item, "evidence")
        .map(
            evidence -> {
              JsonNode article = articles.getOrDefault(Items.text(evidence, "article"), evidence);
              return "“%s” %s"
                  .formatted(
                      Items.text(evidence, "quote"),
                      Stream.of(Items.text(article, "source"), Items.text(article, "published"))
                          .filter(text -> !text.isEmpty())
                          .collect(Collectors.joining(", ", "(", ")")));
            })
        .distinct();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }
}
