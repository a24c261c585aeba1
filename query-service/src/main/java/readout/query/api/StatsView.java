package readout.query.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import readout.query.event.Countries;
import readout.query.event.EventType;
import readout.query.relation.CountryCount;
import readout.query.relation.EventCount;
import readout.query.relation.Lag;
import readout.query.relation.SourceCount;
import readout.query.relation.Tie;

/**
 * Figures for dashboards.
 *
 * @param undated those of the events that are in no month
 * @param overdue those of the scheduled meetings whose day has passed
 * @param pairs the countries that have met most often, or plan to
 */
record StatsView(
    long events,
    long meetings,
    long agreements,
    long undated,
    long overdue,
    List<Month> months,
    List<Status> statuses,
    List<Country> countries,
    List<GraphView.Edge> pairs,
    List<SourceCount> sources,
    Lag lag) {

  /** The events of a month. */
  record Month(String month, long meetings, long agreements) {}

  /** The events of a type and status. */
  record Status(String type, String status, long events) {}

  /** The events of a country. */
  record Country(String country, String name, long meetings, long agreements) {}

  static StatsView of(
      List<EventCount> counts,
      List<CountryCount> countries,
      List<Tie> pairs,
      List<SourceCount> sources,
      Lag lag) {
    return new StatsView(
        sum(counts, each -> true),
        sum(counts, each -> each.type() == EventType.MEETING),
        sum(counts, each -> each.type() == EventType.AGREEMENT),
        sum(counts, each -> each.month() == null),
        sum(counts, EventCount::overdue),
        months(counts),
        statuses(counts),
        countries.stream().map(StatsView::country).toList(),
        pairs.stream().map(GraphView.Edge::of).toList(),
        sources,
        lag);
  }

  private static long sum(Collection<EventCount> counts, Predicate<EventCount> which) {
    return counts.stream().filter(which).mapToLong(EventCount::events).sum();
  }

  private static List<Month> months(List<EventCount> counts) {
    return by(counts, each -> each.month() == null ? null : each.month().toString())
        .entrySet()
        .stream()
        .map(
            month ->
                new Month(
                    month.getKey(),
                    sum(month.getValue(), each -> each.type() == EventType.MEETING),
                    sum(month.getValue(), each -> each.type() == EventType.AGREEMENT)))
        .toList();
  }

  private static List<Status> statuses(List<EventCount> counts) {
    return by(counts, each -> each.type().text() + " " + each.status()).entrySet().stream()
        .map(
            status -> {
              EventCount any = status.getValue().get(0);
              return new Status(
                  any.type().text(), any.status(), sum(status.getValue(), each -> true));
            })
        .toList();
  }

  private static Map<String, List<EventCount>> by(
      List<EventCount> counts, Function<EventCount, @Nullable String> key) {
    Map<String, List<EventCount>> parts = new TreeMap<>();
    for (EventCount each : counts) {
      String part = key.apply(each);
      if (part != null) {
        parts.computeIfAbsent(part, absent -> new java.util.ArrayList<>()).add(each);
      }
    }
    return parts;
  }

  private static Country country(CountryCount count) {
    return new Country(
        count.country(), Countries.name(count.country()), count.meetings(), count.agreements());
  }
}
