package readout.query.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventType;
import readout.query.merge.MergedEvent;
import readout.query.relation.CountryCount;
import readout.query.relation.EventCount;
import readout.query.relation.Lag;
import readout.query.relation.Period;
import readout.query.relation.SourceCount;

/** The port's meaning: all is counted anew from all events and articles each time. */
public final class InMemoryStatisticsStore implements StatisticsStore {

  private record Kind(@Nullable YearMonth month, EventType type, String status, boolean overdue) {}

  private final InMemoryEventStore events;

  public InMemoryStatisticsStore(InMemoryEventStore events) {
    this.events = events;
  }

  private Stream<MergedEvent> in(Period period, Set<EventType> types) {
    return events.merged().stream()
        .filter(event -> types.contains(event.type()))
        .filter(event -> period.overlaps(event.latest(), event.latest()));
  }

  @Override
  public List<EventCount> events(Period period, Set<EventType> types, @Nullable String country) {
    Map<Kind, Long> counts = new HashMap<>();
    in(period, types)
        .filter(event -> country == null || event.countries().contains(country))
        .forEach(event -> counts.merge(kind(event), 1L, Long::sum));
    List<EventCount> all = new ArrayList<>();
    counts.forEach(
        (kind, count) ->
            all.add(
                new EventCount(kind.month(), kind.type(), kind.status(), kind.overdue(), count)));
    return all;
  }

  private static Kind kind(MergedEvent event) {
    LocalDate latest = event.latest();
    return new Kind(
        latest == null ? null : YearMonth.from(latest),
        event.type(),
        event.status(),
        event.overdue());
  }

  @Override
  public List<CountryCount> countries(Period period, Set<EventType> types, int limit) {
    Set<String> codes = new TreeSet<>();
    in(period, types).forEach(event -> codes.addAll(event.countries()));
    return codes.stream()
        .map(code -> count(code, in(period, types).toList()))
        .sorted(Comparator.comparingLong(each -> -each.meetings() - each.agreements()))
        .limit(limit)
        .toList();
  }

  private static CountryCount count(String code, List<MergedEvent> all) {
    List<MergedEvent> own = all.stream().filter(e -> e.countries().contains(code)).toList();
    long meetings = own.stream().filter(each -> each.type() == EventType.MEETING).count();
    return new CountryCount(code, meetings, own.size() - meetings);
  }

  @Override
  public List<SourceCount> sources(int limit) {
    Map<String, Long> counts = new HashMap<>();
    telling()
        .map(article -> article.reports().get(0).article().source())
        .forEach(source -> counts.merge(source == null ? "" : source, 1L, Long::sum));
    return counts.entrySet().stream()
        .map(
            each ->
                new SourceCount(each.getKey().isEmpty() ? null : each.getKey(), each.getValue()))
        .sorted(
            Comparator.comparingLong((SourceCount each) -> -each.articles())
                .thenComparing(each -> each.source() == null ? "" : each.source()))
        .limit(limit)
        .toList();
  }

  private Stream<ArticleEvents> telling() {
    return events.held().stream().filter(article -> !article.reports().isEmpty());
  }

  @Override
  public Lag lag() {
    List<ArticleEvents> latest =
        telling()
            .sorted(Comparator.comparing(this::materialised).reversed())
            .limit(LATEST_ARTICLES)
            .toList();
    List<Double> lags =
        latest.stream()
            .filter(article -> article.revision() == 1)
            .flatMap(article -> Stream.ofNullable(lag(article)))
            .filter(lag -> lag >= 0 && lag <= NEWS_HOURS * 3600)
            .sorted()
            .toList();
    return new Lag(
        lags.size(),
        latest.size() - lags.size(),
        share(lags, 0.5),
        share(lags, 0.95),
        share(lags, 0.99));
  }

  private Instant materialised(ArticleEvents article) {
    return events.article(article.id()).orElseThrow().materialised();
  }

  private @Nullable Double lag(ArticleEvents article) {
    OffsetDateTime published = article.reports().get(0).article().published();
    return published == null
        ? null
        : Duration.between(published.toInstant(), materialised(article)).toMillis() / 1000.0;
  }

  /** Between two values in proportion. */
  private static @Nullable Double share(List<Double> sorted, double share) {
    if (sorted.isEmpty()) {
      return null;
    }
    double place = share * (sorted.size() - 1);
    double below = sorted.get((int) Math.floor(place));
    return below + (sorted.get((int) Math.ceil(place)) - below) * (place - Math.floor(place));
  }
}
