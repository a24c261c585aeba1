package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as parameters of one statement, since a statement a row costs a round trip each: an
 * array of text for every column, which the statement casts. Rows as one JSON array were turned
 * down: JSON inside JSON is escaped, and taken apart, once more.
 */
final class Columns {

  private final Map<String, List<@Nullable String>> columns = new LinkedHashMap<>();
  private int rows;

  Columns(String... names) {
    for (String name : names) {
      columns.put(name, new ArrayList<>());
    }
  }

  /** A value for each column, in their order. */
  void add(@Nullable Object... values) {
    int at = 0;
    for (List<@Nullable String> column : columns.values()) {
      Object value = values[at++];
      column.add(value == null ? null : value.toString());
    }
    rows++;
  }

  boolean isEmpty() {
    return rows == 0;
  }

  /** A statement that names {@code unnest(:column, …)} with all columns in their order. */
  Query bind(EntityManager entities, String sql) {
    Query query = entities.createNativeQuery(sql);
    columns.forEach((name, values) -> query.setParameter(name, values.toArray(String[]::new)));
    return query;
  }

  /** Does nothing where there are no rows. */
  void execute(EntityManager entities, String sql) {
    if (!isEmpty()) {
      bind(entities, sql).executeUpdate();
    }
  }

  /** An array as PostgreSQL reads it from text. */
  static String array(Collection<?> values) {
    return values.stream()
        .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
