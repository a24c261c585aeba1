package readout.extract.core.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Instrument;
import readout.extract.core.entity.LexiconTable.Row;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;

/** Agreements known by name, from {@code treaties.tsv}, with those they bind. Immutable. */
public final class KnownTreaties {

  /** The treaties by the last words of their names, in the order of the table. */
  private final Map<String, Set<Treaty>> byLastWord = new HashMap<>();

  private KnownTreaties(List<Treaty> treaties) {
    for (Treaty treaty : treaties) {
      for (List<String> name : treaty.names()) {
        byLastWord
            .computeIfAbsent(name.get(name.size() - 1), word -> new LinkedHashSet<>())
            .add(treaty);
      }
    }
  }

  /** Loads the table from the class path. */
  public static KnownTreaties load() {
    return new KnownTreaties(LexiconTable.read("treaties.tsv").stream().map(Treaty::of).toList());
  }

  /** The table, loaded when first asked for. */
  public static KnownTreaties shared() {
    return Shared.TABLE;
  }

  private static final class Shared {
    private static final KnownTreaties TABLE = load();
  }

  /** The treaty whose name ends at a token; the longest name where several do. */
  public Optional<Treaty> endingAt(Sentence sentence, Token last, String text) {
    Treaty best = null;
    int longest = 0;
    for (Treaty treaty : byLastWord.getOrDefault(last.form(), Set.of())) {
      int length = treaty.length(sentence, last);
      if (length > longest && treaty.meant(text)) {
        best = treaty;
        longest = length;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * A treaty.
   *
   * @param context a word that the article must hold for the name to mean this treaty, or empty
   * @param year the year in which it was made
   */
  public record Treaty(
      List<List<String>> names,
      String context,
      List<Side> parties,
      Instrument instrument,
      int year) {

    private static Treaty of(Row row) {
      return new Treaty(
          row.names("names").stream().map(n -> Arrays.asList(n.text().split(" "))).toList(),
          row.cell("context"),
          row.names("parties").stream().map(n -> side(n.text())).toList(),
          Instrument.valueOf(row.cell("instrument").toUpperCase(java.util.Locale.ROOT)),
          Integer.parseInt(row.cell("year")));
    }

    /** The name that stands first in the table. */
    public String name() {
      return String.join(" ", names.get(0));
    }

    private static Side side(String cell) {
      int colon = cell.indexOf(':');
      String name = colon < 0 ? cell : cell.substring(0, colon);
      @Nullable String country = colon < 0 ? null : cell.substring(colon + 1);
      ActorKind kind = country == null ? ActorKind.ORGANISATION : ActorKind.COUNTRY;
      return new Side(name, null, new Affiliation(name, country), kind, -1);
    }

    private boolean meant(String text) {
      return context.isEmpty() || text.contains(context);
    }

    private int length(Sentence sentence, Token last) {
      int longest = 0;
      for (List<String> name : names) {
        if (name.size() > longest && endsAt(sentence, last, name)) {
          longest = name.size();
        }
      }
      return longest;
    }

    private static boolean endsAt(Sentence sentence, Token last, List<String> name) {
      int from = last.index() - name.size() + 1;
      if (from < 0) {
        return false;
      }
      for (int i = 0; i < name.size(); i++) {
        if (!sentence.token(from + i).form().equals(name.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
