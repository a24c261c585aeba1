package readout.query.store.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.query.event.EventType;
import readout.query.store.EventCursor;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;
import readout.query.store.Traits;

/**
 * The one statement that answers a list: only the conditions asked for, every value a parameter. So
 * each combination of filters is one prepared statement that an index answers.
 */
final class EventListQuery {

  private final ListOrder order;
  private final List<String> conditions = new ArrayList<>();
  private final Values values = new Values();
  private final NameConditions names = new NameConditions(values);

  private @Nullable String lastDay;

  private EventListQuery(ListOrder order) {
    this.order = order;
  }

  static EventListQuery of(EventFilter filter, EventOrder order, @Nullable EventCursor after) {
    EventListQuery query = new EventListQuery(ListOrder.of(order));
    query.what(filter);
    query.period(filter.from(), filter.to());
    if (after != null) {
      query.after(after);
    }
    return query;
  }

  /** For who has an order of his own: only its {@link #condition} is of use. */
  static EventListQuery matching(EventFilter filter) {
    EventListQuery query = new EventListQuery(ListOrder.of(EventOrder.NEWEST_FIRST));
    query.what(filter);
    if (filter.from() != null || filter.to() != null) {
      query.overlap(filter.from(), filter.to());
    }
    return query;
  }

  private void what(EventFilter filter) {
    types(filter);
    filter.participants().forEach(each -> conditions.addAll(names.ofParticipant(each)));
    traits(filter.traits());
    countries(filter);
    anyOf("status", filter.statuses());
    quality(filter);
    articles(filter.articles());
  }

  /** On the columns of {@code event}. */
  String condition() {
    return where("true");
  }

  /**
   * For so many rows at most; asked for once.
   *
   * @param most of the list, and of the larger part of it too: else all of that would be sorted
   */
  String sql(int most) {
    String page = order.by() + " limit " + values.of(most);
    return (lastDay == null ? fields(where("true")) : notAfter(lastDay, page)) + page;
  }

  /**
   * What ended by that day follows in the order of the index; what began by then and ended later is
   * little and comes from the index of periods. As one condition, the index would be read from
   * today back to that day.
   */
  private String notAfter(String day, String page) {
    return """
    with straddling as materialized (
      select id from event
      where daterange(earliest, latest, '[]') @> %1$s and latest is not null and sort_latest > %1$s)
    select id, earliest, latest, item from (
      %2$s
      union all
      (%3$s)) as found
    """
        .formatted(
            day,
            fields(where("id in (select id from straddling)")),
            fields(where(order.latest() + " <= " + day)) + page);
  }

  private String fields(String where) {
    return "select id, earliest, latest, cast(item as text) as item, %s as last_day, %s as first_day from event where %s"
        .formatted(order.latest(), order.earliest(), where);
  }

  private String where(String condition) {
    return conditions.isEmpty()
        ? condition
        : condition + " and " + String.join(" and ", conditions);
  }

  Map<String, Object> values() {
    return values.named();
  }

  /** An array and not a join: the plan then always begins with these few. */
  private void articles(Set<ArticleId> ids) {
    if (!ids.isEmpty()) {
      UUID[] all = ids.stream().map(id -> Ids.uuid(id)).toArray(UUID[]::new);
      conditions.add(
          "id = any(array(select event_id from mention where article_id = any(%s)))"
              .formatted(values.of(all)));
    }
  }

  private void types(EventFilter filter) {
    if (filter.types().size() < EventType.values().length) {
      conditions.add("type = " + values.of(filter.types().iterator().next().text()));
    }
  }

  private void anyOf(String column, Set<String> wanted) {
    if (!wanted.isEmpty()) {
      conditions.add(column + " = any(" + values.texts(wanted) + ")");
    }
  }

  private void traits(Traits traits) {
    anyOf("mode", traits.modes());
    anyOf("format", traits.formats());
    anyOf("instrument", traits.instruments());
    traits
        .names()
        .forEach(
            (facet, patterns) ->
                patterns.forEach(each -> conditions.addAll(names.of(facet, each))));
    if (!traits.placeCountries().isEmpty()) {
      List<String> terms =
          traits.placeCountries().stream().map(LabelColumns::placeCountry).toList();
      conditions.add("terms @> " + values.texts(terms));
    }
    if (traits.text() != null) {
      conditions.add(names.ofText(traits.text()));
    }
  }

  private void quality(EventFilter filter) {
    if (filter.minOrigins() != null) {
      conditions.add("origins >= " + values.of(filter.minOrigins()));
    }
    if (filter.minConfidence() != null) {
      conditions.add("confidence >= " + values.of(filter.minConfidence()));
    }
    if (filter.conflict() != null) {
      conditions.add(filter.conflict() ? "conflict" : "not conflict");
    }
  }

  private void countries(EventFilter filter) {
    if (!filter.countries().isEmpty()) {
      conditions.add("countries @> " + values.texts(filter.countries()));
    }
  }

  private void period(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null) {
      conditions.add("latest is not null");
      conditions.add(order.latest() + " >= " + values.date(from.toString()));
    }
    if (to != null) {
      conditions.add("latest is not null");
      lastDay = values.date(to.toString());
    }
  }

  /** One condition, which the index of periods answers however short the period is. */
  private void overlap(@Nullable LocalDate from, @Nullable LocalDate to) {
    conditions.add("latest is not null");
    conditions.add(
        "daterange(earliest, latest, '[]') && daterange(%s, %s, '[]')"
            .formatted(
                values.date(from == null ? "-infinity" : from.toString()),
                values.date(to == null ? "infinity" : to.toString())));
  }

  private void after(EventCursor place) {
    conditions.add(
        "(%s, %s, id) %s (%s, %s, %s)"
            .formatted(
                order.latest(),
                order.earliest(),
                order.follows(),
                values.date(day(place.latest())),
                values.date(day(place.earliest())),
                values.of(Ids.uuid(place.id()))));
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? order.undated() : day.toString();
  }
}
