package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.extract.core.entity.LexiconTable.RankedName;
import readout.extract.core.entity.LexiconTable.Row;

/** The organisations of {@code organisations.tsv} by name and alias. Immutable. */
public final class Organisations {

  private final List<Organisation> all;
  private final List<LexiconForm> forms = new ArrayList<>();
  private final LexiconTrie names;

  private Organisations(List<Row> rows) {
    List<Organisation> organisations = new ArrayList<>();
    for (Row row : rows) {
      List<RankedName> aliases = row.names("aliases");
      Organisation organisation =
          new Organisation(
              row.cell("name"),
              RankedName.texts(aliases),
              row.cell("kind"),
              orNull(row.cell("seat")),
              orNull(row.cell("seat_country")));
      organisations.add(organisation);
      forms.add(
          new LexiconForm(organisation.name(), false, LexiconKind.ORGANISATION, organisation));
      for (RankedName alias : aliases) {
        forms.add(
            new LexiconForm(
                alias.text(), alias.secondary(), LexiconKind.ORGANISATION, organisation));
      }
    }
    all = List.copyOf(organisations);
    names = LexiconTrie.withCase(forms);
  }

  public static Organisations load() {
    return new Organisations(LexiconTable.read("organisations.tsv"));
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  public List<Organisation> all() {
    return all;
  }

  List<LexiconForm> forms() {
    return List.copyOf(forms);
  }

  /** By name, abbreviation or other name, with case: "WHO" but not "who". */
  public Optional<Organisation> byName(String name) {
    return names.readings(name).stream().map(r -> (Organisation) r.entry()).findFirst();
  }
}
