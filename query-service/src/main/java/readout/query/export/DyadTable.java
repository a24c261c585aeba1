package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events as data for political scientists (PLOVER and CAMEO, tab-separated values as registered at
 * IANA): a row for each two sides of an event. New columns come behind the others.
 */
public final class DyadTable implements Form<String> {

  private static final int DAY = "2026-01-31".length();

  private final Writer out;

  /** Does not close what it writes to. */
  public DyadTable(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() throws IOException {
    row(Arrays.stream(Column.values()).map(Column::text).toList());
  }

  /**
   * One event.
   *
   * @param event as in a list: a JSON object
   */
  @Override
  public void add(String event) throws IOException {
    JsonNode item = Items.read(event);
    for (Dyad dyad : Dyad.of(item)) {
      row(Arrays.stream(Column.values()).map(column -> column.of(item, dyad)).toList());
    }
  }

  @Override
  public void end() {}

  private void row(List<String> cells) throws IOException {
    out.write(cells.stream().map(DyadTable::cell).collect(Collectors.joining("\t", "", "\n")));
  }

  /** The format has no way to write a tab or a line's end in a cell. */
  private static String cell(String text) {
    return Cells.inert(text.replaceAll("\\p{Cntrl}+", " "));
  }

  private static String day(JsonNode event, EventCode code) {
    return switch (code.dated()) {
      case "event" ->
          Items.text(event.path("date"), "precision").equals("day")
                  && earliest(event).equals(latest(event))
              ? earliest(event)
              : "";
      case "report" -> Objects.requireNonNullElse(reported(event).get(0), "");
      default -> "";
    };
  }

  private static String earliest(JsonNode event) {
    return Items.text(event.path("date"), "earliest");
  }

  private static String latest(JsonNode event) {
    return Items.text(event.path("date"), "latest");
  }

  /** The days of the first and the last report, each where it was published. */
  private static List<@Nullable String> reported(JsonNode event) {
    List<String> days =
        Items.texts(
                Items.each(event, "mentions"), mention -> Items.textOrNull(mention, "published"))
            .stream()
            .map(time -> time.substring(0, Math.min(DAY, time.length())))
            .sorted()
            .toList();
    return days.isEmpty()
        ? Arrays.asList(null, null)
        : Arrays.asList(days.get(0), days.get(days.size() - 1));
  }

  private static String reported(JsonNode event, int which) {
    return Objects.requireNonNullElse(reported(event).get(which), "");
  }

  private enum Column {
    EVENT_ID((event, dyad) -> Items.text(event, "id")),
    EVENT_DATE((event, dyad) -> day(event, dyad.code())),
    ACTOR((event, dyad) -> dyad.actor().code()),
    RECIPIENT((event, dyad) -> dyad.recipient() == null ? "" : dyad.recipient().code()),
    RECIPROCAL((event, dyad) -> dyad.directed() ? "0" : "1"),
    PLOVER((event, dyad) -> dyad.code().category()),
    PLOVER_MODE((event, dyad) -> dyad.code().mode()),
    PLOVER_CONTEXT((event, dyad) -> dyad.code().context()),
    CAMEO((event, dyad) -> dyad.code().cameo()),
    QUAD((event, dyad) -> dyad.code().quad()),
    COUNTRY(
        (event, dyad) -> {
          String country = Items.textOrNull(event.path("place"), "country");
          return country == null ? "" : Actor.code(country);
        }),
    PLACE((event, dyad) -> Objects.requireNonNullElse(Items.place(event), "")),
    ACTOR_NAME((event, dyad) -> dyad.actor().name()),
    RECIPIENT_NAME((event, dyad) -> dyad.recipient() == null ? "" : dyad.recipient().name()),
    TYPE((event, dyad) -> Items.text(event, "type")),
    STATUS((event, dyad) -> Items.text(event, "status")),
    EARLIEST((event, dyad) -> earliest(event)),
    LATEST((event, dyad) -> latest(event)),
    PRECISION((event, dyad) -> Items.text(event.path("date"), "precision")),
    FIRST_REPORTED((event, dyad) -> reported(event, 0)),
    LAST_REPORTED((event, dyad) -> reported(event, 1)),
    CONFIDENCE((event, dyad) -> Items.text(event, "confidence")),
    ORIGINS((event, dyad) -> Items.text(event, "origins")),
    REPORTS((event, dyad) -> Items.text(event, "reports")),
    SOURCES(
        (event, dyad) ->
            String.join(
                "; ",
                Items.texts(
                    Items.each(event, "mentions"),
                    mention -> Items.textOrNull(mention, "source"))));

    private final BiFunction<JsonNode, Dyad, String> value;

    Column(BiFunction<JsonNode, Dyad, String> value) {
      this.value = value;
    }

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    String of(JsonNode event, Dyad dyad) {
      return value.apply(event, dyad);
    }
  }
}
