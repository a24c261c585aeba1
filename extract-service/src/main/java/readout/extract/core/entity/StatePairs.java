package readout.extract.core.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.extract.core.entity.LexiconTable.Row;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/**
 * Single words that mean two states, by {@code state-pairs.tsv}: "the Koreas", "inter-Korean".
 * Immutable.
 */
public final class StatePairs {

  private static final StatePairs LOADED = new StatePairs();

  private final Map<String, List<Side>> pairs = new HashMap<>();

  private StatePairs() {
    for (Row row : LexiconTable.read("state-pairs.tsv")) {
      pairs.put(
          row.cell("form"),
          List.of(
              state(row.cell("one"), row.cell("code")),
              state(row.cell("other"), row.cell("other-code"))));
    }
  }

  private static Side state(String name, String code) {
    @Nullable String known = code.isEmpty() ? null : code;
    return new Side(name, null, new Affiliation(name, known), ActorKind.COUNTRY, -1);
  }

  /** The two states that a word means; empty for nearly all words. */
  public static List<Side> of(Token token) {
    return LOADED.pairs.getOrDefault(Syntax.lower(token), List.of());
  }
}
