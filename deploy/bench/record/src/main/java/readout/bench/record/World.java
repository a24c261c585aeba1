package readout.bench.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who there is to meet, the most popular first: 200 countries with ten persons each, organisations,
 * and the papers that write about them.
 */
public final class World {

  private static final int COUNTRIES = 200;
  private static final int PERSONS = 10;
  private static final int OUTLETS = 400;
  private static final List<String> OFFICES =
      List.of("President", "Foreign Minister", "Prime Minister", "Defence Minister", "envoy");
  private static final List<String> ORGANISATIONS =
      List.of(
          "United Nations",
          "European Union",
          "NATO",
          "African Union",
          "ASEAN",
          "Arab League",
          "OPEC",
          "G20",
          "BRICS",
          "Mercosur",
          "OSCE",
          "ECOWAS",
          "Commonwealth",
          "CARICOM",
          "Pacific Forum");

  /** One who speaks for a country. */
  public record Person(String name, String surname, String office) {}

  /** A country with those who speak for it and its capital. */
  public record Country(String code, String name, String capital, List<Person> persons) {}

  private final Dice dice;
  private final Set<String> taken = new LinkedHashSet<>();
  private final List<Country> countries = new ArrayList<>();
  private final List<String> outlets;

  /** The same for the same seed. */
  public World(long seed) {
    this.dice = new Dice(seed);
    List<String> codes = new ArrayList<>(List.of(Locale.getISOCountries()));
    Collections.shuffle(codes, new Random(seed));
    codes.stream().limit(COUNTRIES).map(this::country).forEach(countries::add);
    this.outlets = IntStream.range(0, OUTLETS).mapToObj(i -> "The " + word() + " Post").toList();
  }

  private Country country(String code) {
    String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    List<Person> persons = Stream.generate(this::person).limit(PERSONS).toList();
    return new Country(code, name, word(), persons);
  }

  private Person person() {
    String surname = word();
    return new Person(word() + " " + surname, surname, dice.any(OFFICES));
  }

  /** Of three or four syllables; not given twice. */
  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = dice.between(3, 4); i > 0; i--) {
      word.append("bdfghjklmnprstvz".charAt(dice.below(16))).append("aeiou".charAt(dice.below(5)));
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return taken.add(word.toString()) ? word.toString() : word();
  }

  /** All of them, the most popular first. */
  public List<Country> countries() {
    return List.copyOf(countries);
  }

  /** The most popular first. */
  public List<String> organisations() {
    return ORGANISATIONS;
  }

  /** The most popular first. */
  public List<String> outlets() {
    return outlets;
  }

  /** So many countries, each once. */
  List<Country> countries(int count, Dice by) {
    Set<Country> chosen = new LinkedHashSet<>();
    while (chosen.size() < count) {
      chosen.add(by.popular(countries));
    }
    return List.copyOf(chosen);
  }

  String organisation(Dice by) {
    return by.popular(ORGANISATIONS);
  }

  String outlet(Dice by) {
    return by.popular(outlets);
  }
}
