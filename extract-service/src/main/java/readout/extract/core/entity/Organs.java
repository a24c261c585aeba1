package readout.extract.core.entity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.extract.core.entity.LexiconTable.Row;

/**
 * Bodies whose people stand for a larger organisation, by {@code organs.tsv}: the president of the
 * European Commission for the European Union. Immutable.
 */
final class Organs {

  private record Part(String of, YearMonth since) {}

  private final Map<String, Part> parts = new HashMap<>();

  private Organs() {
    for (Row row : LexiconTable.read("organs.tsv")) {
      parts.put(row.cell("organ"), new Part(row.cell("of"), YearMonth.parse(row.cell("since"))));
    }
  }

  static Organs load() {
    return new Organs();
  }

  /** For whom a person of this body stands on a day; today, where it is not known. */
  @Nullable Affiliation whole(@Nullable Affiliation affiliation, @Nullable LocalDate day) {
    Part part = affiliation == null ? null : parts.get(affiliation.name());
    boolean then = part != null && (day == null || !YearMonth.from(day).isBefore(part.since()));
    return part != null && then ? new Affiliation(part.of(), null) : affiliation;
  }
}
