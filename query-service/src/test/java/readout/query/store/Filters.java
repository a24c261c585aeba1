package readout.query.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.query.event.EventType;
import readout.query.event.Facet;
import readout.query.event.NamePattern;

/** Filters that name one part only. */
public final class Filters {

  private static final Set<EventType> ALL = EnumSet.allOf(EventType.class);

  private Filters() {}

  public static EventFilter all() {
    return only(EventType.MEETING, EventType.AGREEMENT);
  }

  public static EventFilter only(EventType... types) {
    return EventFilter.of(Set.of(types));
  }

  public static EventFilter participants(String... names) {
    List<NamePattern> patterns =
        Stream.of(names).map(name -> NamePattern.parse(name).orElseThrow()).toList();
    return filter(patterns, Set.of(), Set.of(), null, null, Set.of(), null, null, null);
  }

  public static EventFilter countries(String... codes) {
    return filter(List.of(), Set.of(codes), Set.of(), null, null, Set.of(), null, null, null);
  }

  public static EventFilter statuses(String... statuses) {
    return filter(List.of(), Set.of(), Set.of(statuses), null, null, Set.of(), null, null, null);
  }

  public static EventFilter period(@Nullable String from, @Nullable String to) {
    return filter(
        List.of(),
        Set.of(),
        Set.of(),
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        Set.of(),
        null,
        null,
        null);
  }

  public static EventFilter articles(ArticleId... ids) {
    return filter(List.of(), Set.of(), Set.of(), null, null, Set.of(ids), null, null, null);
  }

  public static EventFilter minOrigins(int least) {
    return filter(List.of(), Set.of(), Set.of(), null, null, Set.of(), least, null, null);
  }

  public static EventFilter minConfidence(double least) {
    return filter(List.of(), Set.of(), Set.of(), null, null, Set.of(), null, least, null);
  }

  public static EventFilter conflict(boolean conflict) {
    return filter(List.of(), Set.of(), Set.of(), null, null, Set.of(), null, null, conflict);
  }

  public static EventFilter named(Facet facet, String words) {
    Map<Facet, List<NamePattern>> names =
        Map.of(facet, List.of(NamePattern.parse(words).orElseThrow()));
    return traits(new Traits(names, Set.of(), Set.of(), Set.of(), Set.of(), null));
  }

  public static EventFilter placeCountry(String code) {
    return traits(new Traits(Map.of(), Set.of(code), Set.of(), Set.of(), Set.of(), null));
  }

  public static EventFilter modes(String... modes) {
    return traits(new Traits(Map.of(), Set.of(), Set.of(modes), Set.of(), Set.of(), null));
  }

  public static EventFilter formats(String... formats) {
    return traits(new Traits(Map.of(), Set.of(), Set.of(), Set.of(formats), Set.of(), null));
  }

  public static EventFilter instruments(String... instruments) {
    return traits(new Traits(Map.of(), Set.of(), Set.of(), Set.of(), Set.of(instruments), null));
  }

  public static EventFilter text(String words) {
    NamePattern text = NamePattern.parse(words).orElseThrow();
    return traits(new Traits(Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), text));
  }

  private static EventFilter traits(Traits traits) {
    return new EventFilter(
        ALL, List.of(), Set.of(), Set.of(), null, null, Set.of(), null, null, null, traits);
  }

  private static EventFilter filter(
      List<NamePattern> participants,
      Set<String> countries,
      Set<String> statuses,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Set<ArticleId> articles,
      @Nullable Integer minOrigins,
      @Nullable Double minConfidence,
      @Nullable Boolean conflict) {
    return new EventFilter(
        ALL,
        participants,
        countries,
        statuses,
        from,
        to,
        articles,
        minOrigins,
        minConfidence,
        conflict,
        Traits.NONE);
  }

  /** What both ask, of filters that do not ask for any of several in the same respect. */
  public static EventFilter and(EventFilter one, EventFilter other) {
    return new EventFilter(
        one.types().stream().filter(other.types()::contains).collect(Collectors.toSet()),
        joined(one.participants(), other.participants()),
        joined(one.countries(), other.countries()),
        joined(one.statuses(), other.statuses()),
        either(one.from(), other.from()),
        either(one.to(), other.to()),
        joined(one.articles(), other.articles()),
        either(one.minOrigins(), other.minOrigins()),
        either(one.minConfidence(), other.minConfidence()),
        either(one.conflict(), other.conflict()),
        and(one.traits(), other.traits()));
  }

  private static Traits and(Traits one, Traits other) {
    Map<Facet, List<NamePattern>> names = new EnumMap<>(Facet.class);
    names.putAll(one.names());
    other
        .names()
        .forEach(
            (facet, each) ->
                names.merge(
                    facet, each, (List<NamePattern> a, List<NamePattern> b) -> joined(a, b)));
    return new Traits(
        names,
        joined(one.placeCountries(), other.placeCountries()),
        joined(one.modes(), other.modes()),
        joined(one.formats(), other.formats()),
        joined(one.instruments(), other.instruments()),
        either(one.text(), other.text()));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static <T> Set<T> joined(Set<T> one, Set<T> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }
}
