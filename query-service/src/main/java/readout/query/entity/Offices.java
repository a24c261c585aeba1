package readout.query.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import readout.query.event.OfficeNames;

/** Which offices reports tell of. */
final class Offices {

  private Offices() {}

  /** The offices that these ways of naming tell, the earliest first. */
  static List<Office> of(Collection<Attested> seen) {
    Map<String, List<Attested>> byOffice = new TreeMap<>();
    for (Attested each : seen) {
      String key = OfficeNames.key(each.appearance().role());
      if (!key.isEmpty()) {
        byOffice
            .computeIfAbsent(key + "|" + each.appearance().side(), k -> new ArrayList<>())
            .add(each);
      }
    }
    return byOffice.values().stream()
        .map(Office::of)
        .sorted(
            Comparator.comparing(Office::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Office::role))
        .toList();
  }
}
