package readout.query.store.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.index.IndexedEvent;

/** The rows of events as the index takes them. */
final class IndexedRows {

  /** All of them; a condition may follow. */
  static final String SQL =
      """
      select id, type, status, mode, format, instrument, earliest, latest, names, labels, countries,
        (select term from unnest(terms) as term where starts_with(term, '%s') limit 1) as place_country,
        tsvector_to_array(text) as stems, confidence, origins, conflict
      from event
      """
          .formatted(LabelColumns.placeCountry(""));

  private IndexedRows() {}

  static IndexedEvent event(ResultSet row) throws SQLException {
    String country = row.getString("place_country");
    return new IndexedEvent(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getString("status"),
        row.getString("mode"),
        row.getString("format"),
        row.getString("instrument"),
        row.getObject("earliest", LocalDate.class),
        row.getObject("latest", LocalDate.class),
        texts(row.getArray("names")),
        texts(row.getArray("labels")),
        texts(row.getArray("countries")),
        country == null ? null : country.substring(LabelColumns.placeCountry("").length()),
        texts(row.getArray("stems")),
        row.getDouble("confidence"),
        row.getInt("origins"),
        row.getBoolean("conflict"));
  }

  /** Null where an older version wrote the event: then it has none until it is worked out anew. */
  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }
}
