package readout.query.store.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.query.event.EventType;
import readout.query.event.NamePattern;
import readout.query.event.NameWords.Token;
import readout.query.store.EventCursor;
import readout.query.store.EventFilter;

/**
 * The one statement that answers a list: only the conditions asked for, every value a parameter. So
 * each combination of filters is one prepared statement that an index answers.
 */
final class EventListQuery {

  private static final String UNDATED = "-infinity";
  private static final String FIELDS =
      "select id, earliest, latest, cast(item as text) as item, sort_latest, sort_earliest"
          + " from event where ";
  private static final String NEWEST_FIRST =
      " order by sort_latest desc, sort_earliest desc, id desc";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private @Nullable String lastDay;

  private EventListQuery() {}

  static EventListQuery of(EventFilter filter, @Nullable EventCursor after) {
    EventListQuery query = new EventListQuery();
    query.types(filter);
    query.participants(filter.participants());
    query.countries(filter);
    query.statuses(filter);
    query.quality(filter);
    query.period(filter.from(), filter.to());
    if (filter.article() != null) {
      query.article(filter.article());
    }
    if (after != null) {
      query.after(after);
    }
    return query;
  }

  String sql() {
    return (lastDay == null ? FIELDS + where("true") : notAfter(lastDay)) + NEWEST_FIRST;
  }

  /**
   * What ended by that day follows in the order of the index; what began by then and ended later is
   * little and comes from the index of periods. As one condition, the index would be read from
   * today back to that day.
   */
  private String notAfter(String day) {
    return """
    with straddling as materialized (
      select id from event
      where daterange(earliest, latest, '[]') @> %1$s and latest is not null and sort_latest > %1$s)
    select id, earliest, latest, item from (
      %2$s
      union all
      %3$s) as found
    """
        .formatted(
            day,
            FIELDS + where("id in (select id from straddling)"),
            FIELDS + where("sort_latest <= " + day));
  }

  private String where(String condition) {
    return conditions.isEmpty()
        ? condition
        : condition + " and " + String.join(" and ", conditions);
  }

  Map<String, Object> values() {
    return values;
  }

  /** An array and not a join: the plan then always begins with these few. */
  private void article(ArticleId id) {
    conditions.add(
        "id = any(array(select event_id from mention where article_id = %s))"
            .formatted(value(Ids.uuid(id))));
  }

  private void types(EventFilter filter) {
    if (filter.types().size() < EventType.values().length) {
      conditions.add("type = " + value(filter.types().iterator().next().text()));
    }
  }

  private void statuses(EventFilter filter) {
    if (!filter.statuses().isEmpty()) {
      conditions.add("status = any(" + texts(filter.statuses()) + ")");
    }
  }

  private void quality(EventFilter filter) {
    if (filter.minOrigins() != null) {
      conditions.add("origins >= " + value(filter.minOrigins()));
    }
    if (filter.minConfidence() != null) {
      conditions.add("confidence >= " + value(filter.minConfidence()));
    }
    if (filter.conflict() != null) {
      conditions.add(filter.conflict() ? "conflict" : "not conflict");
    }
  }

  private void countries(EventFilter filter) {
    if (!filter.countries().isEmpty()) {
      conditions.add("countries @> " + texts(filter.countries()));
    }
  }

  private void participants(List<NamePattern> patterns) {
    for (NamePattern pattern : patterns) {
      conditions.add(allTokens(pattern, this::amongAllWords));
      if (!isOneWord(pattern)) {
        conditions.add(
            "exists (select from unnest(names) as name where "
                + allTokens(pattern, this::amongWordsOfName)
                + ")");
      }
    }
  }

  /** One word among the words of all names is also among those of one name. */
  private static boolean isOneWord(NamePattern pattern) {
    return pattern.tokens().size() == 1 && pattern.tokens().get(0).split().size() == 1;
  }

  private static String allTokens(
      NamePattern pattern, java.util.function.Function<List<String>, String> among) {
    return pattern.tokens().stream()
        .map(token -> eitherForm(token, among))
        .collect(Collectors.joining(" and "));
  }

  private static String eitherForm(
      Token token, java.util.function.Function<List<String>, String> among) {
    String split = among.apply(token.split());
    return token.split().size() == 1
        ? split
        : "(" + split + " or " + among.apply(List.of(token.joined())) + ")";
  }

  private String amongAllWords(List<String> words) {
    return "words @> " + texts(words);
  }

  /** Words are letters and digits only, so none is a wildcard. */
  private String amongWordsOfName(List<String> words) {
    return words.stream()
        .map(word -> "name like " + value("% " + word + " %"))
        .collect(Collectors.joining(" and ", "(", ")"));
  }

  private void period(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null) {
      conditions.add("sort_latest >= " + date(from.toString()));
    }
    if (to != null) {
      conditions.add("latest is not null");
      lastDay = date(to.toString());
    }
  }

  private void after(EventCursor place) {
    conditions.add(
        "(sort_latest, sort_earliest, id) < (%s, %s, %s)"
            .formatted(
                date(day(place.latest())),
                date(day(place.earliest())),
                value(Ids.uuid(place.id()))));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? UNDATED : day.toString();
  }

  /**
   * As text, since only so is {@code -infinity} a day; and typed, since operators are chosen by it.
   */
  private String date(String day) {
    return "cast(" + value(day) + " as date)";
  }

  /** The driver sends strings as varchar, and text[] has no operators with varchar[]. */
  private String texts(Collection<String> texts) {
    return "cast(" + value(texts.toArray(String[]::new)) + " as text[])";
  }

  private String value(Object value) {
    String name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }
}
