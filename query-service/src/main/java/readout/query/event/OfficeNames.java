package readout.query.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What offices are called: one office goes by several names. */
public final class OfficeNames {

  private static final Set<String> CONNECTING =
      Set.of("of", "for", "the", "and", "to", "in", "affairs", "s");

  /** Who is called so does not hold the office then. */
  private static final Set<String> NOT_NOW =
      Set.of(
          "former", "ex", "elect", "designate", "incoming", "outgoing", "late", "future", "then");

  private static final Map<SortedSet<String>, SortedSet<String>> NAMES = names();

  private OfficeNames() {}

  /** The same for two names of one office; empty where no office is held. */
  public static String key(@Nullable String role) {
    SortedSet<String> words = role == null ? new TreeSet<>() : words(role);
    return words.stream().anyMatch(NOT_NOW::contains)
        ? ""
        : String.join(" ", NAMES.getOrDefault(words, words));
  }

  /** Hyphens are as good as spaces here. */
  private static SortedSet<String> words(String role) {
    SortedSet<String> words = new TreeSet<>(NameWords.of(role.replace('-', ' ')).words());
    words.removeAll(CONNECTING);
    return words;
  }

  private static Map<SortedSet<String>, SortedSet<String>> names() {
    Map<SortedSet<String>, SortedSet<String>> names = new HashMap<>();
    for (List<String> row : Table.rows("office-names.tsv")) {
      for (String name : row.get(1).split("; ", -1)) {
        names.put(words(name), words(row.get(0)));
      }
    }
    return Map.copyOf(names);
  }
}
