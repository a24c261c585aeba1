package readout.query.store.postgres;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Rows of one table in the text form of PostgreSQL's COPY. */
public final class CopyTable {

  private final String statement;
  private final StringBuilder rows = new StringBuilder();

  CopyTable(String table, String columns) {
    this.statement = "copy " + table + " (" + columns + ") from stdin";
  }

  /** The statement that takes the rows. */
  public String statement() {
    return statement;
  }

  /** All rows, each with its end of line. */
  public String rows() {
    return rows.toString();
  }

  /** A value for each column, in their order. */
  void add(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        rows.append('\t');
      }
      Object value = values[i];
      if (value == null) {
        rows.append("\\N");
      } else {
        append(value instanceof Collection<?> list ? Columns.array(list) : value.toString());
      }
    }
    rows.append('\n');
  }

  private void append(String value) {
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      switch (letter) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(letter);
      }
    }
  }
}
