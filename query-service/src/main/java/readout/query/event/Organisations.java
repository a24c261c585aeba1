package readout.query.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Organisations that go by several names, and the states that are their members. */
public final class Organisations {

  private static final Map<SortedSet<String>, Known> BY_NAME = load();

  private Organisations() {}

  /**
   * An organisation of the table.
   *
   * @param names the one it is known by best first
   * @param members ISO 3166-1 alpha-2
   */
  public record Known(List<String> names, SortedSet<String> members) {

    /** Keeps its own copies. */
    public Known {
      names = List.copyOf(names);
      members = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }
  }

  /** The organisation that goes by this name, if it is one of the table. */
  public static Optional<Known> known(String name) {
    return Optional.ofNullable(BY_NAME.get(NameWords.of(name).words()));
  }

  /** The words that an organisation is known by, whichever of its names is given. */
  public static SortedSet<String> words(String name) {
    return NameWords.of(known(name).map(known -> known.names().get(0)).orElse(name)).words();
  }

  /** All of them. */
  public static Set<Known> all() {
    return Set.copyOf(BY_NAME.values());
  }

  private static Map<SortedSet<String>, Known> load() {
    Map<SortedSet<String>, Known> byName = new HashMap<>();
    for (List<String> row : Table.rows("organisation-members.tsv")) {
      List<String> names = List.of(row.get(0).split("; ", -1));
      Known known = new Known(names, new TreeSet<>(List.of(row.get(1).split(" ", -1))));
      names.forEach(name -> byName.put(NameWords.of(name).words(), known));
    }
    return Map.copyOf(byName);
  }
}
