package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.entity.LexiconTable.RankedName;
import readout.extract.core.entity.LexiconTable.Row;

/**
 * The towns of {@code cities.tsv} (GeoNames) under the names and spellings of {@code places.tsv},
 * with the venues, islands and regions of the latter. Immutable.
 */
public final class Cities {

  /** How much a capital, or a town that news often names, counts above its population. */
  private static final long PROMINENCE = 10;

  /** A town that news often names counts as one of this many people at least. */
  private static final long LEAST_NEWSWORTHY = 500_000;

  /** How much a mention of its country in the article counts. */
  private static final long MENTIONED = 100;

  /** The United States is mentioned in most articles, and has a namesake of most cities. */
  private static final long MENTIONED_UNITED_STATES = 5;

  private final Map<String, List<Ranked>> byName = new HashMap<>();
  private final Map<String, List<Place>> placesByName = new HashMap<>();
  private final List<LexiconForm> forms = new ArrayList<>();

  private Cities(List<Row> cityRows, List<Row> placeRows) {
    for (Row row : cityRows) {
      addCity(row);
    }
    for (Row row : placeRows) {
      addPlace(row);
    }
    byName.replaceAll((name, cities) -> sorted(cities));
    placesByName.replaceAll((name, places) -> List.copyOf(places));
  }

  public static Cities load() {
    return new Cities(LexiconTable.read("cities.tsv"), LexiconTable.read("places.tsv"));
  }

  private void addCity(Row row) {
    City city =
        new City(
            row.cell("name"),
            row.cell("country"),
            Long.parseLong(row.cell("population")),
            row.flag("capital"));
    long weight = Math.max(1, city.population()) * (city.capital() ? PROMINENCE : 1);
    index(city.name(), new Ranked(city, weight));
    if (CityNames.isTelling(city, row.cell("ambiguous"))) {
      forms.add(new LexiconForm(city.name(), true, LexiconKind.CITY, city));
    }
  }

  private void addPlace(Row row) {
    List<RankedName> names = new ArrayList<>();
    names.add(new RankedName(row.cell("name"), false));
    names.addAll(row.names("aliases"));
    String town = row.cell("city");
    if (!town.isEmpty()) {
      addTown(row, names, town);
    }
    if (!row.cell("kind").equals("city")) {
      addPlace(row, names, town);
    }
  }

  private void addPlace(Row row, List<RankedName> names, String town) {
    Place place =
        new Place(
            row.cell("name"), row.cell("kind"), town.isEmpty() ? null : town, row.cell("country"));
    for (RankedName name : names) {
      List<Place> places = placesByName.computeIfAbsent(key(name.text()), k -> new ArrayList<>());
      if (!places.contains(place)) {
        places.add(place);
      }
      forms.add(new LexiconForm(name.text(), name.secondary(), LexiconKind.PLACE, place));
    }
  }

  /** Puts one town of the news in the place of all its spellings in the table. */
  private void addTown(Row row, List<RankedName> names, String town) {
    boolean isCity = row.cell("kind").equals("city");
    City city = known(names, town, row.cell("country"));
    long weight = Math.max(LEAST_NEWSWORTHY, city.population()) * PROMINENCE;
    for (RankedName name : names) {
      List<Ranked> cities = byName.computeIfAbsent(key(name.text()), k -> new ArrayList<>());
      cities.removeIf(
          ranked ->
              ranked.city().equals(city)
                  || (isCity && ranked.city().country().equals(city.country())));
      cities.add(new Ranked(city, weight));
      if (isCity) {
        forms.add(new LexiconForm(name.text(), name.secondary(), LexiconKind.CITY, city));
      }
    }
  }

  private City known(List<RankedName> names, String town, String country) {
    Map<String, RankedName> spellings = new LinkedHashMap<>();
    spellings.put(town, new RankedName(town, false));
    names.forEach(name -> spellings.putIfAbsent(name.text(), name));
    return spellings.keySet().stream()
        .flatMap(name -> byName.getOrDefault(key(name), List.of()).stream())
        .map(Ranked::city)
        .filter(city -> city.country().equals(country))
        .max(Comparator.comparingLong(City::population))
        .map(city -> new City(town, country, city.population(), city.capital()))
        .orElse(new City(town, country, 0, false));
  }

  private void index(String name, Ranked city) {
    byName.computeIfAbsent(key(name), k -> new ArrayList<>()).add(city);
  }

  private static List<Ranked> sorted(List<Ranked> cities) {
    return cities.stream().sorted(Ranked.BEST_FIRST).toList();
  }

  private static String key(String name) {
    return LexiconAtoms.folded(String.join(" ", LexiconAtoms.of(name)));
  }

  List<LexiconForm> forms() {
    return Collections.unmodifiableList(forms);
  }

  /** All towns of a name or spelling, without regard to case: capitals and large ones first. */
  public List<City> find(String name) {
    return ranked(name).stream().map(Ranked::city).toList();
  }

  /**
   * The likeliest town of a name in an article that mentions these countries (ISO 3166-1 alpha-2).
   */
  public Optional<City> best(String name, Set<String> countriesMentioned) {
    @Nullable Ranked best = null;
    long bestWeight = -1;
    for (Ranked candidate : ranked(name)) {
      long weight = candidate.weightAmong(countriesMentioned);
      if (weight > bestWeight) {
        best = candidate;
        bestWeight = weight;
      }
    }
    return Optional.ofNullable(best).map(Ranked::city);
  }

  /** Venues, islands and regions of a name, in the order of the table. */
  public List<Place> places(String name) {
    return placesByName.getOrDefault(key(name), List.of());
  }

  private List<Ranked> ranked(String name) {
    return byName.getOrDefault(key(name), List.of());
  }

  private record Ranked(City city, long weight) {
    private static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingLong(Ranked::weight)
            .reversed()
            .thenComparing(ranked -> ranked.city().country());

    private long weightAmong(Set<String> countries) {
      if (!countries.contains(city.country())) {
        return weight;
      }
      return weight * (city.country().equals("US") ? MENTIONED_UNITED_STATES : MENTIONED);
    }
  }
}
