package readout.extract.core.entity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import readout.contracts.Affiliation;
import readout.extract.core.entity.LexiconTable.Row;

/** Reads {@code office-holders.tsv}: its rows, and the spellings of their surnames. */
final class OfficeHolderTable {

  private OfficeHolderTable() {}

  /** All rows, in the order of the table. */
  static List<OfficeHolder> read(Countries countries) {
    List<OfficeHolder> holders = new ArrayList<>();
    for (Row row : LexiconTable.read("office-holders.tsv")) {
      holders.add(holder(row, affiliation(row.cell("affiliation"), countries)));
    }
    return holders;
  }

  private static Affiliation affiliation(String cell, Countries countries) {
    return countries
        .byCode(cell)
        .map(country -> new Affiliation(country.name(), country.code()))
        .orElseGet(() -> new Affiliation(cell, null));
  }

  private static OfficeHolder holder(Row row, Affiliation affiliation) {
    List<String> names = new ArrayList<>(List.of(row.cell("name")));
    if (!row.cell("forms").isEmpty()) {
      names.addAll(List.of(row.cell("forms").split("\\|")));
    }
    String to = row.cell("to");
    return new OfficeHolder(
        names,
        row.cell("surname"),
        row.flag("bare"),
        row.cell("office"),
        affiliation,
        YearMonth.parse(row.cell("from")),
        to.isEmpty() ? null : YearMonth.parse(to));
  }

  /** The surname in all its spellings, also without the article of Arab names. */
  static Set<String> surnames(OfficeHolder holder) {
    Set<String> found = new HashSet<>();
    if (holder.surname().isEmpty()) {
      return found;
    }
    found.add(OfficeHolders.key(NameKey.words(holder.surname())));
    boolean leads = holder.names().get(0).startsWith(holder.surname() + " ");
    for (String name : holder.names()) {
      List<String> words = NameKey.words(name);
      boolean one = holder.surname().indexOf(' ') < 0 && holder.surname().indexOf('-') < 0;
      if (one && words.size() > 1) {
        found.add(words.get(leads ? 0 : words.size() - 1));
      }
    }
    List<String> parts = NameKey.words(holder.surname());
    if (parts.size() > 1 && Set.of("al", "el").contains(parts.get(0))) {
      found.add(OfficeHolders.key(parts.subList(1, parts.size())));
    }
    return found;
  }
}
