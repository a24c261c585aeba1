package readout.extract.core.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the tab-separated tables of the class path folder {@code readout/extract}: a header line,
 * then rows. A table that is missing or has a row of another width than its header is a fault of
 * the build and throws.
 */
public final class LexiconTable {

  private static final String FOLDER = "/readout/extract/";

  private LexiconTable() {}

  /** The rows of a table, in its order. */
  public static List<Row> read(String file) {
    try (InputStream bytes = LexiconTable.class.getResourceAsStream(FOLDER + file)) {
      if (bytes == null) {
        throw new IllegalStateException("no such table on the class path: " + FOLDER + file);
      }
      return rows(file, new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read table " + file, e);
    }
  }

  private static List<Row> rows(String file, BufferedReader reader) throws IOException {
    String header = reader.readLine();
    if (header == null) {
      throw new IllegalStateException("table has no header: " + file);
    }
    List<String> columns = List.of(header.split("\t", -1));
    List<Row> rows = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String[] cells = line.split("\t", -1);
      if (cells.length != columns.size()) {
        throw new IllegalStateException(
            "row of " + cells.length + " cells in " + file + ": " + line);
      }
      rows.add(new Row(columns, cells));
    }
    return rows;
  }

  /** One row; cells are read by the name of their column. */
  public static final class Row {
    private final List<String> columns;
    private final String[] cells;

    private Row(List<String> columns, String[] cells) {
      this.columns = columns;
      this.cells = cells;
    }

    /** A cell; a column that the table lacks is a fault of the program. */
    public String cell(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("no such column: " + column);
      }
      return cells[index];
    }

    boolean flag(String column) {
      return cell(column).equals("yes");
    }

    /** The names of a cell, separated by a bar, with the marks of their rank. */
    List<RankedName> names(String column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        return List.of();
      }
      return Arrays.stream(cell.split("\\|")).map(RankedName::parse).toList();
    }
  }

  /**
   * A name, and whether it yields to every other entry with the same name ({@code ~} in the table).
   */
  record RankedName(String text, boolean secondary) {

    static RankedName parse(String cell) {
      return cell.endsWith("~")
          ? new RankedName(cell.substring(0, cell.length() - 1), true)
          : new RankedName(cell, false);
    }

    static List<String> texts(List<RankedName> names) {
      return names.stream().map(RankedName::text).toList();
    }
  }
}
