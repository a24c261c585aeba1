package readout.query.store.postgres;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventType;
import readout.query.relation.Months;
import readout.query.relation.Period;
import readout.query.store.StatisticsStore;

/** The statements that answer figures: months as they are counted, and days left over by events. */
final class StatisticsQueries {

  private static final String EVENTS =
      """
      select nullif(month, '-infinity'), type, status, cast(sum(events) as bigint) from (%s) as counted
      where type = any(%s) group by month, type, status having sum(events) <> 0
      order by month, type, status
      """;

  private static final String COUNTRIES =
      """
      select country, cast(coalesce(sum(events) filter (where type = 'meeting'), 0) as bigint),
        cast(coalesce(sum(events) filter (where type = 'agreement'), 0) as bigint)
      from (%s) as counted
      where type = any(%s) group by country having sum(events) > 0 order by sum(events) desc, country limit %s
      """;

  private static final String TALLY =
      "select country, month, type, status, events from country_tally where ";

  /** As the triggers count, see V10. */
  private static final String DAYS =
      """
       union all select each.country, cast(date_trunc('month', latest) as date), type,
        case when overdue then 'overdue' else status end, 1
      from event, lateral (select '' union all select unnest(countries)) as each (country)
      where latest is not null and %s and each.country %s""";

  private static final String SOURCES =
      "select nullif(source, ''), articles from source_tally where articles > 0 order by articles desc, source limit %s";

  private static final String LAG =
      """
      select count(*) filter (where measured), count(*) filter (where not measured),
        percentile_cont(0.5) within group (order by lag) filter (where measured),
        percentile_cont(0.95) within group (order by lag) filter (where measured),
        percentile_cont(0.99) within group (order by lag) filter (where measured)
      from (
        select lag, coalesce(revision = 1 and lag between 0 and %1$d * 3600, false) as measured
        from (
          select revision, cast(extract(epoch from materialised - cast(reference ->> 'published' as timestamptz)) as double precision) as lag
          from article where reference ->> 'id' is not null
          order by materialised desc limit %2$d) as latest) as each
      """
          .formatted(StatisticsStore.NEWS_HOURS, StatisticsStore.LATEST_ARTICLES);

  private StatisticsQueries() {}

  /** Month, type, status, how many. */
  static BoundQuery events(Period period, Set<EventType> types, @Nullable String country) {
    Values values = new Values();
    String whose = "= " + values.of(country == null ? "" : country);
    String counted =
        period.isAlways()
            ? TALLY + "country " + whose + " and month < 'infinity'"
            : ofMonths(period, whose, values);
    return new BoundQuery(EVENTS.formatted(counted, types(types, values)), values.named());
  }

  /** Country, meetings, agreements. */
  static BoundQuery countries(Period period, Set<EventType> types, int limit) {
    Values values = new Values();
    String counted =
        period.isAlways()
            ? TALLY + "country <> '' and month = 'infinity'"
            : ofMonths(period, "<> ''", values);
    return new BoundQuery(
        COUNTRIES.formatted(counted, types(types, values), values.of(limit)), values.named());
  }

  private static String ofMonths(Period period, String whose, Values values) {
    Months months = Months.of(period);
    StringBuilder sql =
        new StringBuilder(TALLY)
            .append(
                "country %s and month between %s and %s"
                    .formatted(
                        whose,
                        values.date(months.first().toString()),
                        values.date(months.last().toString())));
    for (Period days : months.rest()) {
      sql.append(DAYS.formatted(PeriodConditions.ending(days, values), whose));
    }
    return sql.toString();
  }

  private static String types(Set<EventType> types, Values values) {
    return values.texts(types.stream().map(EventType::text).collect(Collectors.toSet()));
  }

  static BoundQuery sources(int limit) {
    Values values = new Values();
    return new BoundQuery(SOURCES.formatted(values.of(limit)), values.named());
  }

  static BoundQuery lag() {
    return new BoundQuery(LAG, new Values().named());
  }
}
