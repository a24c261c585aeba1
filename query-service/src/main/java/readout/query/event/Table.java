package readout.query.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table among the resources: columns parted by tabs, "#" before what is said of it. */
public final class Table {

  private static final String FOLDER = "/readout/query/";

  private Table() {}

  /** The columns of each line that has any. */
  public static List<List<String>> rows(String name) {
    try (InputStream table = Table.class.getResourceAsStream(FOLDER + name)) {
      byte[] bytes = Objects.requireNonNull(table, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(Table::isRow)
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRow(String line) {
    boolean remark = line.startsWith("#");
    return !remark && !line.isBlank();
  }
}
