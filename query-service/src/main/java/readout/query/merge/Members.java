package readout.query.merge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which states are there when an organisation is. */
final class Members {

  private static final String TABLE = "/readout/query/organisation-members.tsv";

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
    table()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              String[] columns = line.split("\t", -1);
              Set<String> states = Sides.countries(columns[1].split(" ", -1));
              for (String name : columns[0].split("; ", -1)) {
                members.put(Sides.other(name), states);
              }
            });
    return Map.copyOf(members);
  }

  private static String table() {
    try (InputStream table = Members.class.getResourceAsStream(TABLE)) {
      return new String(
          java.util.Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
