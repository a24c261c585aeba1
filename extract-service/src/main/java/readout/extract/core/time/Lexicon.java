package readout.extract.core.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the calendar and of counting. */
final class Lexicon {

  static final Set<String> DETERMINERS =
      words(
          """
          the a an this that these those his her its their our my your 's ' any each every
          another whose
          """);

  static final Set<String> PARTS_OF_DAY =
      words(
          """
          morning afternoon evening night noon midnight lunchtime dawn
          """);

  /** Words after a date that are no noun it could stand before. */
  static final Set<String> FUNCTION_WORDS =
      words(
          """
          the a an and or but that this which who whom where when while as at in on of for
          from to by with within without about after before between during since until
          till through over under into amid against despite if because so he she it they
          we i you his her its their our is are was were be been being has have had will
          would could should may might must can said says saw met not also here there told
          began held marked ended local then via alongside following led came brought took
          agreed signed
          """);

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Map<String, Integer> SHORT_MONTHS = shortMonths();
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Stream.of(DayOfWeek.values())
          .collect(
              Collectors.toUnmodifiableMap(day -> day.name().toLowerCase(Locale.ROOT), day -> day));
  private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = shortWeekdays();
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Map<String, Unit> UNITS = units();
  private static final Map<String, Season> SEASONS =
      Map.of(
          "spring", Season.SPRING,
          "summer", Season.SUMMER,
          "autumn", Season.AUTUMN,
          "fall", Season.AUTUMN,
          "winter", Season.WINTER);
  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "first", 1, "second", 2, "third", 3, "fourth", 4, "final", 4, "last", 4, "1st", 1, "2nd",
          2, "3rd", 3, "4th", 4);

  private Lexicon() {}

  /** The words of a text, as written, once each. */
  static Set<String> words(String text) {
    return new HashSet<>(List.of(text.strip().split("\\s+", -1)));
  }

  /** The month of a capitalised full name, or 0. */
  static int month(Word word) {
    return word.isCapital() ? MONTHS.indexOf(word.lower()) + 1 : 0;
  }

  /** The month of a capitalised abbreviation, or 0. */
  static int shortMonth(Word word) {
    return word.isCapital() ? SHORT_MONTHS.getOrDefault(word.lower(), 0) : 0;
  }

  static @Nullable DayOfWeek weekday(Word word) {
    return WEEKDAYS.get(word.lower());
  }

  static boolean isWeekday(String lowerCase) {
    return WEEKDAYS.containsKey(lowerCase);
  }

  static @Nullable DayOfWeek shortWeekday(Word word) {
    return word.isCapital() ? SHORT_WEEKDAYS.get(word.lower()) : null;
  }

  /** "three" or "3", or -1. */
  static int number(Word word) {
    return word.isLetters() ? NUMBERS.getOrDefault(word.lower(), -1) : word.number();
  }

  static @Nullable Unit unit(Word word) {
    return word.isLetters() ? UNITS.get(word.lower()) : null;
  }

  /** The unit of a word in the singular. */
  static @Nullable Unit singular(Word word) {
    return word.lower().endsWith("s") ? null : unit(word);
  }

  static @Nullable Season season(Word word) {
    return word.isLetters() ? SEASONS.get(word.lower()) : null;
  }

  /** "first" to "fourth", "final" and "last" being the fourth, or 0. */
  static int ordinal(Word word) {
    return ORDINALS.getOrDefault(word.lower(), 0);
  }

  /**
   * The names of months, weekdays (of many of them too) and seasons, units, numbers and ordinals.
   */
  static Set<String> calendar() {
    Set<String> all = new HashSet<>(MONTHS);
    all.addAll(SHORT_MONTHS.keySet());
    all.addAll(WEEKDAYS.keySet());
    WEEKDAYS.keySet().forEach(day -> all.add(day + "s"));
    all.addAll(SHORT_WEEKDAYS.keySet());
    all.addAll(SEASONS.keySet());
    all.addAll(UNITS.keySet());
    all.addAll(NUMBERS.keySet());
    all.addAll(ORDINALS.keySet());
    return all;
  }

  private static Map<String, Integer> shortMonths() {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < MONTHS.size(); i++) {
      months.put(MONTHS.get(i).substring(0, 3), i + 1);
    }
    months.remove("may");
    months.put("sept", 9);
    return months;
  }

  private static Map<String, DayOfWeek> shortWeekdays() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().substring(0, 3).toLowerCase(Locale.ROOT), day);
    }
    days.put("tues", DayOfWeek.TUESDAY);
    days.put("thur", DayOfWeek.THURSDAY);
    days.put("thurs", DayOfWeek.THURSDAY);
    return days;
  }

  private static Map<String, Integer> numbers() {
    List<String> words =
        List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      numbers.put(words.get(i), i + 1);
    }
    numbers.putAll(Map.of("a", 1, "an", 1, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60));
    return numbers;
  }

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    for (Unit unit : Unit.values()) {
      units.put(unit.name().toLowerCase(Locale.ROOT), unit);
      units.put(unit.name().toLowerCase(Locale.ROOT) + "s", unit);
    }
    units.put("minute", Unit.HOUR);
    units.put("minutes", Unit.HOUR);
    units.put("seconds", Unit.HOUR);
    return units;
  }
}
