package readout.query.store.postgres;

/** What is kept counted, and the same counted from the events; both as ordered texts. */
public enum Recount {
  COUNTRIES(
      """
      select concat_ws(' ', country, month, type, status, events) from country_tally where events <> 0
      order by 1
      """,
      """
      select concat_ws(' ', country, month, type, status, count(*)) from (
        select unnest(array_prepend('', countries)) as country, type, case when overdue then 'overdue' else status end as status,
          cast('infinity' as date) as month from event
        union all
        select unnest(array_prepend('', countries)), type, case when overdue then 'overdue' else status end,
          cast(coalesce(date_trunc('month', latest), '-infinity') as date) from event) as counted
      group by country, month, type, status order by 1
      """),

  PAIRS(
      """
      select concat_ws(' ', country, other, format, held, planned) from pair_tally where held <> 0 or planned <> 0
      order by 1
      """,
      """
      select concat_ws(' ', one, two, format, count(*) filter (where status <> 'scheduled'),
        count(*) filter (where status = 'scheduled')) from (
          select one, two, status, unnest(array[format, '']) as format
          from event, unnest(countries) as one, unnest(countries) as two
          where type = 'meeting' and one < two
            and (status in ('held', 'ongoing') or (status = 'scheduled' and not overdue))) as met
      group by one, two, format order by 1
      """),

  ENCOUNTERS(
      """
      select concat_ws(' ', country, other, planned, earliest, latest, event, format) from encounter order by 1
      """,
      """
      select concat_ws(' ', one, two, status = 'scheduled', earliest, latest, id, format)
      from event, unnest(countries) as one, unnest(countries) as two
      where type = 'meeting' and one < two and latest is not null
        and (status in ('held', 'ongoing') or (status = 'scheduled' and not overdue))
      order by 1
      """),

  SOURCES(
      "select concat_ws(' ', source, articles) from source_tally where articles <> 0 order by 1",
      """
      select concat_ws(' ', reference ->> 'source', count(*)) from article
      where exists (select from mention where mention.article_id = article.id)
      group by reference ->> 'source' order by 1
      """);

  private final String kept;
  private final String anew;

  Recount(String kept, String anew) {
    this.kept = kept;
    this.anew = anew;
  }

  /** Asks for what is kept. */
  public String kept() {
    return kept;
  }

  /** Asks for what it has to be. */
  public String anew() {
    return anew;
  }
}
