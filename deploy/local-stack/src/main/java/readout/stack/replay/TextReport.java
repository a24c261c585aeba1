package readout.stack.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import readout.stack.replay.Totals.Standing;

/** Lines for people: {@code +} added, {@code -} removed, {@code ~} changed. */
final class TextReport implements Report {

  private final PrintStream out;

  TextReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(ReplayName name) {
    out.printf("replay %s%n", name);
  }

  @Override
  public void differs(ArticleDifference difference) {
    JsonNode article = difference.article();
    out.printf(
        "%n%s  %s  %s%n",
        article.path("id").asText(),
        article.path("uri").asText(),
        article.path("headline").asText());
    difference.told().forEach(this::print);
  }

  private void print(EventDifference event) {
    String sign =
        switch (event.kind()) {
          case ADDED -> "+";
          case REMOVED -> "-";
          default -> "~";
        };
    out.printf("  %s %s %s%n", sign, event.type(), EventText.of(event.event()));
    for (String field : new TreeSet<>(event.fields())) {
      JsonNode before = Objects.requireNonNull(event.before()).path(field);
      out.printf(
          "      %s: %s -> %s%n",
          field, EventText.value(field, before), EventText.value(field, event.event().path(field)));
    }
    out.printf("      \"%s\"%n", EventText.quote(event.event()));
  }

  @Override
  public void end(Totals totals) {
    out.printf(
        "%nread by     %s%n     now by %s%n",
        names(totals.extractorsBefore()), names(totals.extractorsAfter()));
    out.printf(
        "articles    compared %d, of these different %d, not read anew %d, ahead %d%n",
        totals.articles(Standing.COMPARED),
        totals.different(),
        totals.articles(Standing.NOT_REREAD),
        totals.articles(Standing.AHEAD));
    for (String type : new String[] {"meeting", "agreement"}) {
      out.printf("%-12s%s%n", type + "s", counts(totals, type));
    }
    out.printf("fields      %s%n", totals.fields().isEmpty() ? "none" : names(totals.fields()));
  }

  private static String counts(Totals totals, String type) {
    StringBuilder text = new StringBuilder();
    for (EventDifference.Kind kind : EventDifference.Kind.values()) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(kind.name().toLowerCase(Locale.ROOT))
          .append(' ')
          .append(totals.events(type, kind));
    }
    return text.toString();
  }

  private static String names(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
