package readout.extract.core.entity;

import java.util.List;
import java.util.Optional;

/** The metonyms of {@code metonyms.tsv}. Immutable. */
public final class Metonyms {

  private final List<LexiconForm> forms;
  private final LexiconTrie names;

  private Metonyms(List<LexiconForm> forms) {
    this.forms = forms;
    names = LexiconTrie.withCase(forms);
  }

  public static Metonyms load() {
    return new Metonyms(
        LexiconTable.read("metonyms.tsv").stream()
            .map(
                row ->
                    new Metonym(
                        row.cell("form"), row.cell("country"), row.cell("city"), row.cell("kind")))
            .map(m -> new LexiconForm(m.name(), false, LexiconKind.METONYM, m))
            .toList());
  }

  List<LexiconForm> forms() {
    return forms;
  }

  public Optional<Metonym> byName(String name) {
    return names.readings(name).stream().map(r -> (Metonym) r.entry()).findFirst();
  }
}
