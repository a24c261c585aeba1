package readout.query.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events as a table (RFC 4180), one row each, written as they come: meetings and agreements alike,
 * so that tables can be put together. New columns come behind the others.
 */
public final class EventTable implements Form<String> {

  /** What stands between several values of a cell. */
  private static final String AND = "; ";

  /** A row is written when the buffer is full and not one by one. */
  private static final ObjectWriter CSV =
      CsvMapper.csvBuilder()
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build()
          .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

  private final SequenceWriter rows;

  /** Does not close what it writes to. */
  public EventTable(Writer out) throws IOException {
    this.rows = CSV.writeValues(out);
  }

  /** The row that names the columns. */
  @Override
  public void begin() throws IOException {
    rows.write(columns());
  }

  /**
   * One event.
   *
   * @param event as in a list: a JSON object
   */
  @Override
  public void add(String event) throws IOException {
    JsonNode item = Items.read(event);
    rows.write(Arrays.stream(Column.values()).map(column -> Cells.inert(column.of(item))).toList());
  }

  @Override
  public void end() throws IOException {
    rows.close();
  }

  /** The names of the columns, in their order. */
  public static List<String> columns() {
    return Arrays.stream(Column.values()).map(Column::text).toList();
  }

  private enum Column {
    ID(item -> Items.text(item, "id")),
    TYPE(item -> Items.text(item, "type")),
    STATUS(item -> Items.text(item, "status")),
    EARLIEST(item -> Items.text(item.path("date"), "earliest")),
    LATEST(item -> Items.text(item.path("date"), "latest")),
    DATE(item -> Items.text(item.path("date"), "edtf")),
    PRECISION(item -> Items.text(item.path("date"), "precision")),
    PARTICIPANTS(item -> joined(sides(item), Items::name)),
    COUNTRIES(item -> joined(sides(item), Column::country)),
    SIGNATORIES(item -> joined(Items.each(item, "signatories"), Items::name)),
    PLACE(item -> Items.text(item.path("place"), "name")),
    CITY(item -> Items.text(item.path("place"), "city")),
    PLACE_COUNTRY(item -> Items.text(item.path("place"), "country")),
    MODE(item -> Items.text(item, "mode")),
    FORMAT(item -> Items.text(item, "format")),
    INSTRUMENT(item -> Items.text(item, "instrument")),
    SUBJECT(item -> Items.text(item, "subject")),
    TOPICS(item -> joined(Items.each(item, "topics"), JsonNode::asText)),
    MEETING(item -> Items.text(item, "meeting")),
    FOLLOWS(item -> joined(Items.each(item, "follows"), JsonNode::asText)),
    CONFIDENCE(item -> Items.text(item, "confidence")),
    ORIGINS(item -> Items.text(item, "origins")),
    REPORTS(item -> Items.text(item, "reports")),
    CONFLICT(item -> Items.text(item, "conflict")),
    OVERDUE(item -> Items.text(item, "overdue")),
    SOURCES(
        item ->
            joined(Items.each(item, "mentions"), mention -> Items.textOrNull(mention, "source")));

    private final Function<JsonNode, String> value;

    Column(Function<JsonNode, String> value) {
      this.value = value;
    }

    String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    String of(JsonNode item) {
      return value.apply(item);
    }

    /** Who takes part, or is party. */
    private static Stream<JsonNode> sides(JsonNode item) {
      return Stream.concat(Items.each(item, "participants"), Items.each(item, "parties"));
    }

    private static @Nullable String country(JsonNode side) {
      String country = Items.textOrNull(side, "country");
      return country == null ? Items.textOrNull(side.path("affiliation"), "country") : country;
    }

    private static String joined(
        Stream<JsonNode> nodes, Function<JsonNode, @Nullable String> text) {
      return String.join(AND, Items.texts(nodes, text));
    }
  }
}
