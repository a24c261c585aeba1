package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.LexiconTable.RankedName;
import readout.extract.core.entity.LexiconTable.Row;

/** The parties of {@code conflict-parties.tsv} by name and alias. Immutable. */
public final class ConflictParties {

  private final List<ConflictParty> all;
  private final List<LexiconForm> forms = new ArrayList<>();
  private final LexiconTrie names;

  private ConflictParties(List<Row> rows) {
    List<ConflictParty> parties = new ArrayList<>();
    for (Row row : rows) {
      List<RankedName> aliases = row.names("aliases");
      ConflictParty party =
          new ConflictParty(
              row.cell("name"), RankedName.texts(aliases), row.cell("country"), row.cell("kind"));
      parties.add(party);
      forms.add(new LexiconForm(party.name(), false, LexiconKind.CONFLICT_PARTY, party));
      for (RankedName alias : aliases) {
        forms.add(
            new LexiconForm(alias.text(), alias.secondary(), LexiconKind.CONFLICT_PARTY, party));
      }
    }
    all = List.copyOf(parties);
    names = LexiconTrie.withCase(forms);
  }

  public static ConflictParties load() {
    return new ConflictParties(LexiconTable.read("conflict-parties.tsv"));
  }

  public List<ConflictParty> all() {
    return all;
  }

  List<LexiconForm> forms() {
    return List.copyOf(forms);
  }

  /** By name or alias; of two with one name ("SDF", "Maoists") the first of the table. */
  public Optional<ConflictParty> byName(String name) {
    return named(name).stream().findFirst();
  }

  /** By name or alias, one of the countries mentioned (ISO 3166-1 alpha-2) before others. */
  public Optional<ConflictParty> byName(String name, Set<String> countriesMentioned) {
    List<ConflictParty> named = named(name);
    return named.stream()
        .filter(party -> countriesMentioned.contains(party.country()))
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  private List<ConflictParty> named(String name) {
    return names.readings(name).stream().map(r -> (ConflictParty) r.entry()).toList();
  }
}
