package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.query.event.NameWords;
import readout.query.event.Organisations;
import readout.query.event.Table;

/**
 * A side of an event, as PLOVER has it: a country or an organisation, whoever speaks for it.
 *
 * @param code three letters; empty for an organisation that is none of states
 * @param country ISO 3166-1 alpha-2, or null for an organisation
 */
record Actor(String code, String name, @Nullable String country) {

  private static final Map<SortedSet<String>, String> CODES = codes();

  /** The sides, each once and by their codes. Who stands for nobody known is none. */
  static List<Actor> of(JsonNode event) {
    Map<String, Actor> actors = new TreeMap<>();
    Stream.concat(Items.each(event, "participants"), Items.each(event, "parties"))
        .flatMap(side -> Stream.ofNullable(of(side, side.path("affiliation"))))
        .forEach(actor -> actors.putIfAbsent(actor.code + " " + actor.key(), actor));
    return List.copyOf(actors.values());
  }

  /** The code of this country; itself when it has none. */
  static String code(String country) {
    String own = CODES.get(NameWords.of(country).words());
    if (own != null) {
      return own;
    }
    try {
      return new Locale.Builder().setRegion(country).build().getISO3Country();
    } catch (MissingResourceException unknown) {
      return country;
    }
  }

  private static @Nullable Actor of(JsonNode side, JsonNode affiliation) {
    String kind = Items.text(side, "kind");
    String country = country(side, affiliation, kind);
    String name = Items.textOrNull(affiliation, "name");
    if (name == null && !kind.equals("person")) {
      name = Items.textOrNull(side, "name");
    }
    if (country != null) {
      return new Actor(code(country), name == null ? country : name, country);
    }
    return name == null ? null : new Actor(codeOfOrganisation(name), name, null);
  }

  private static @Nullable String country(JsonNode side, JsonNode affiliation, String kind) {
    String country = Items.textOrNull(affiliation, "country");
    if (country == null) {
      country = Items.textOrNull(side, "country");
    }
    return country == null && kind.equals("country") ? Items.textOrNull(side, "entity") : country;
  }

  private static String codeOfOrganisation(String name) {
    String own = CODES.get(NameWords.of(name).words());
    return own != null ? own : Organisations.known(name).isPresent() ? "IGO" : "";
  }

  private Collection<String> key() {
    return country == null ? Organisations.words(name) : List.of();
  }

  private static Map<SortedSet<String>, String> codes() {
    Map<SortedSet<String>, String> codes = new HashMap<>();
    for (List<String> row : Table.rows("plover-actors.tsv")) {
      for (String name : row.get(1).split("; ", -1)) {
        codes.put(NameWords.of(name).words(), row.get(0));
      }
    }
    return Map.copyOf(codes);
  }
}
