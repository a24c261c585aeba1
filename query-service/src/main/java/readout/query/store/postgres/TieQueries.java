package readout.query.store.postgres;

import java.util.Collection;
import java.util.stream.Collectors;
import readout.query.relation.TieFilter;

/** The statements that find ties: what is counted already where no period is asked for. */
final class TieQueries {

  private static final String OF_ALL_TIME =
      """
      select country, other, held, planned from pair_tally where held + planned > 0 and format = ''%s
      order by held + planned desc, country, other limit %s
      """;

  private static final String OF_FORMATS =
      """
      select country, other, cast(sum(held) as bigint), cast(sum(planned) as bigint) from pair_tally
      where held + planned > 0%s
      group by country, other order by sum(held + planned) desc, country, other limit %s
      """;

  /** In parts, so that each has indexes of its own. */
  private static final String OF_A_PERIOD =
      """
      select country, other, count(*) filter (where not planned), count(*) filter (where planned) from (%s) as met
      group by country, other order by count(*) desc, country, other limit %s
      """;

  private static final String MET = "select country, other, planned from encounter where ";

  private static final String ENDS =
      """
      select given.country, given.other, first.id as first_id, first.earliest as first_earliest, first.latest as first_latest,
        last.id as last_id, last.earliest as last_earliest, last.latest as last_latest,
        next.id as next_id, next.earliest as next_earliest, next.latest as next_latest
      from unnest(%1$s, %2$s) as given (country, other)
        left join lateral (%3$s) as first on true
        left join lateral (%4$s) as last on true
        left join lateral (%5$s) as next on true
      """;

  private static final String END =
      """
      select event as id, earliest, latest from encounter
      where encounter.country = given.country and encounter.other = given.other and %1$s and %2$s%3$s
      order by latest %4$s, earliest %4$s, event %4$s limit 1""";

  private TieQueries() {}

  /** The strongest: country, other, held, planned. */
  static BoundQuery strongest(TieFilter filter, int limit) {
    Values values = new Values();
    String conditions = country(filter, values) + format(filter, values);
    String sql =
        filter.period().isAlways()
            ? (filter.formats().isEmpty() ? OF_ALL_TIME : OF_FORMATS)
                .formatted(conditions, values.of(limit))
            : OF_A_PERIOD.formatted(
                PeriodConditions.ofEncounters(filter.period(), values).stream()
                    .map(part -> MET + part + conditions)
                    .collect(Collectors.joining(" union all ")),
                values.of(limit));
    return new BoundQuery(sql, values.named());
  }

  /** Of each of these pairs the first and the last that was held, and the next that is planned. */
  static BoundQuery ends(
      Collection<String> countries, Collection<String> others, TieFilter filter) {
    Values values = new Values();
    String sql =
        ENDS.formatted(
            values.texts(countries),
            values.texts(others),
            end(filter, "not planned", "asc", values),
            end(filter, "not planned", "desc", values),
            end(filter, "planned", "asc", values));
    return new BoundQuery(sql, values.named());
  }

  private static String end(TieFilter filter, String phase, String direction, Values values) {
    return END.formatted(
        phase,
        PeriodConditions.overlapping(filter.period(), values),
        format(filter, values),
        direction);
  }

  private static String country(TieFilter filter, Values values) {
    return filter.country() == null
        ? ""
        : " and (country = %s or other = %s)"
            .formatted(values.of(filter.country()), values.of(filter.country()));
  }

  private static String format(TieFilter filter, Values values) {
    return filter.formats().isEmpty()
        ? ""
        : " and format = any(" + values.texts(filter.formats()) + ")";
  }
}
