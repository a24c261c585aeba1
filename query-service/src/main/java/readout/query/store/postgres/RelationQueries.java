package readout.query.store.postgres;

import java.util.Collection;
import java.util.UUID;
import readout.query.event.EntityId;
import readout.query.relation.Period;

/** The statements that find the events of somebody, or of a country. */
final class RelationQueries {

  private static final String NAMING =
      """
      select cast(item as text) from event
      where id = any(array(
          select mention.event_id from naming join mention on mention.id = naming.mention
          where naming.appearance = any(%s)))
        and %s
      order by sort_latest desc, sort_earliest desc, id desc limit %s
      """;

  private static final String TOTALS_OF_ALL_TIME =
      """
      select type, status, events from country_tally where country = %s and month = 'infinity'
      """;

  private static final String TOTALS_OF_A_PERIOD =
      """
      select type, case when overdue then 'overdue' else status end, count(*) from event
      where countries @> %s and %s group by 1, 2
      """;

  private static final String PLANNED =
      """
      select cast(item as text) from event
      where type = 'meeting' and status = 'scheduled' and not overdue and latest is not null
        and countries @> %s and %s
      order by latest, earliest, id limit %s
      """;

  private RelationQueries() {}

  static BoundQuery naming(Collection<EntityId> appearances, Period period, int most) {
    Values values = new Values();
    UUID[] ids = appearances.stream().map(each -> Ids.uuid(each.value())).toArray(UUID[]::new);
    String sql =
        NAMING.formatted(
            values.of(ids), PeriodConditions.ofEvents(period, values), values.of(most));
    return new BoundQuery(sql, values.named());
  }

  /** Type, status and how many; a plan whose day has passed has the status overdue. */
  static BoundQuery totals(String country, Period period) {
    Values values = new Values();
    String sql =
        period.isAlways()
            ? TOTALS_OF_ALL_TIME.formatted(values.of(country))
            : TOTALS_OF_A_PERIOD.formatted(
                values.texts(java.util.List.of(country)),
                PeriodConditions.ofEvents(period, values));
    return new BoundQuery(sql, values.named());
  }

  static BoundQuery planned(String country, Period period, int limit) {
    Values values = new Values();
    String sql =
        PLANNED.formatted(
            values.texts(java.util.List.of(country)),
            PeriodConditions.ofEvents(period, values),
            values.of(limit));
    return new BoundQuery(sql, values.named());
  }
}
