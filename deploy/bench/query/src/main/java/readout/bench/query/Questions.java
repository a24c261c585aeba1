package readout.bench.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import readout.bench.record.Archive;
import readout.bench.record.Dice;
import readout.bench.record.World;
import readout.contracts.ArticleId;

/** What readers ask: each filter alone and each pair, with values as popular as they are. */
final class Questions {

  /** Which lists know a filter. */
  private enum Of {
    MEETINGS,
    AGREEMENTS,
    EVENTS
  }

  private record Filter(Of of, Supplier<String> value) {}

  /**
   * One kind of question.
   *
   * @param name the filters' names
   */
  record Question(String name, Supplier<String> path) {}

  private final World world;
  private final Dice dice;
  private final int happenings;
  private final Map<String, Filter> filters = new LinkedHashMap<>();

  /**
   * About the archive of this world.
   *
   * @param happenings how many there are in it
   */
  Questions(World world, Dice dice, int happenings) {
    this.world = world;
    this.dice = dice;
    this.happenings = happenings;
    filters.put("participant", events(() -> person().surname()));
    filters.put("participant (whole name)", events(() -> person().name()));
    filters.put("country", events(() -> country().code()));
    filters.put("organisation", events(() -> dice.popular(world.organisations())));
    filters.put("party", new Filter(Of.AGREEMENTS, () -> country().name()));
    filters.put("place", events(() -> country().capital()));
    filters.put("place (country)", events(() -> country().code()));
    filters.put("topic", events(() -> dice.any(List.of("security", "trade", "grain", "tax rail"))));
    filters.put("source", events(() -> dice.popular(world.outlets())));
    filters.put(
        "status",
        new Filter(
            Of.MEETINGS, () -> dice.any(List.of("held", "scheduled", "cancelled", "postponed"))));
    filters.put(
        "status (of agreements)",
        new Filter(Of.AGREEMENTS, () -> dice.any(List.of("signed", "negotiating"))));
    filters.put("mode", new Filter(Of.MEETINGS, () -> dice.any(List.of("call", "in_person"))));
    filters.put(
        "format",
        new Filter(
            Of.MEETINGS, () -> dice.any(List.of("bilateral", "trilateral", "multilateral"))));
    filters.put(
        "instrument",
        new Filter(
            Of.AGREEMENTS, () -> dice.any(List.of("treaty", "memorandum", "contract", "other"))));
    filters.put("from", events(this::day));
    filters.put("to", events(this::day));
    filters.put("article", events(this::article));
    filters.put("minOrigins", events(() -> Integer.toString(dice.between(1, 8))));
    filters.put("minConfidence", events(() -> "0." + dice.between(50, 99)));
    filters.put("conflict", events(() -> dice.any(List.of("true", "false"))));
    filters.put(
        "q",
        events(
            () ->
                dice.any(List.of(person().surname(), country().capital(), "trade", "day named"))));
    filters.put("sort", events(() -> "date"));
  }

  private static Filter events(Supplier<String> value) {
    return new Filter(Of.EVENTS, value);
  }

  private World.Country country() {
    return dice.popular(world.countries());
  }

  private World.Person person() {
    return dice.popular(country().persons());
  }

  private String day() {
    return Archive.FIRST.plusDays(dice.below(Archive.DAYS)).toString();
  }

  private String article() {
    return ArticleId.of("bench", "urn:bench:%d:1".formatted(dice.below(happenings))).value();
  }

  /** Everything, without a filter. */
  List<Question> none() {
    return List.of(new Question("none", () -> "/events"));
  }

  /** Each filter alone. */
  List<Question> single() {
    return filters.entrySet().stream()
        .map(
            each -> new Question(each.getKey(), () -> path(each.getValue().of()) + parameter(each)))
        .toList();
  }

  /** Each filter with each other one that an event can have beside it; a name twice as well. */
  List<Question> pairs() {
    List<Map.Entry<String, Filter>> all = List.copyOf(filters.entrySet());
    List<Question> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i; j < all.size(); j++) {
        Map.Entry<String, Filter> one = all.get(i);
        Map.Entry<String, Filter> other = all.get(j);
        Of of = one.getValue().of() == Of.EVENTS ? other.getValue().of() : one.getValue().of();
        if (one.getKey().equals("from") && other.getKey().equals("to")) {
          pairs.add(new Question("from + to", this::period));
        } else if (isPair(one, other, of)) {
          pairs.add(
              new Question(
                  one.getKey() + " + " + other.getKey(),
                  () -> path(of) + parameter(one) + "&" + parameter(other)));
        }
      }
    }
    return pairs;
  }

  /** A period that ends before it begins is refused. */
  private String period() {
    List<String> days = java.util.stream.Stream.of(day(), day()).sorted().toList();
    return "/events?from=" + days.get(0) + "&to=" + days.get(1);
  }

  private static boolean isPair(
      Map.Entry<String, Filter> one, Map.Entry<String, Filter> other, Of of) {
    boolean apart = other.getValue().of() != Of.EVENTS && other.getValue().of() != of;
    boolean twice = one.getKey().equals(other.getKey());
    return !apart && (!twice || List.of("participant", "country", "source").contains(one.getKey()));
  }

  private static String path(Of of) {
    return "/" + of.name().toLowerCase(java.util.Locale.ROOT) + "?";
  }

  private static String parameter(Map.Entry<String, Filter> filter) {
    String name = filter.getKey().replaceFirst(" .*", "");
    String value = filter.getValue().value().get();
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
