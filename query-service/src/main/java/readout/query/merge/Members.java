package readout.query.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import readout.query.event.Organisations;

/** Which states are there when an organisation is. */
final class Members {

  private static final Map<String, Set<String>> MEMBERS = load();

  private Members() {}

  /** Whether one side is a member of the other, or the other of the one. */
  static boolean related(String one, String other) {
    return has(one, other) || has(other, one);
  }

  private static boolean has(String organisation, String member) {
    return MEMBERS.getOrDefault(organisation, Set.of()).contains(member);
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> members = new HashMap<>();
    for (Organisations.Known known : Organisations.all()) {
      Set<String> states = Sides.countries(known.members().toArray(String[]::new));
      known.names().forEach(name -> members.put(Sides.other(name), states));
    }
    return Map.copyOf(members);
  }
}
