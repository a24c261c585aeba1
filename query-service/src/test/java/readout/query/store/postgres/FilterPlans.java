package readout.query.store.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import readout.query.Database;
import readout.query.Extractions;
import readout.query.event.Facet;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;
import readout.query.store.Filters;

/**
 * Events of which each filter here finds little, and how PostgreSQL goes about looking for them.
 */
abstract class FilterPlans {

  /** One filter, by its name. */
  record Named(String name, EventFilter filter) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** Each finds one in a thousand or fewer. */
  static final List<Named> SELECTIVE =
      List.of(
          new Named("organisation", Filters.named(Facet.ORGANISATION, "rare")),
          new Named("party", Filters.named(Facet.PARTY, "rare")),
          new Named("place", Filters.named(Facet.PLACE, "rare")),
          new Named("place's country", Filters.placeCountry("BE")),
          new Named("topic", Filters.named(Facet.TOPIC, "rare")),
          new Named("topic of two words", Filters.named(Facet.TOPIC, "rare-rare rare")),
          new Named("source", Filters.named(Facet.SOURCE, "rare")),
          new Named("mode", Filters.modes("call")),
          new Named("modes", Filters.modes("call", "video")),
          new Named("format", Filters.formats("trilateral")),
          new Named("instrument", Filters.instruments("treaty")),
          new Named("q", Filters.text("rare")),
          new Named("q of two words", Filters.text("rare-rare rare")),
          new Named("participant", Filters.participants("rare")),
          new Named("country", Filters.countries("FR")),
          new Named("status", Filters.statuses("denied")),
          new Named("from", Filters.period("2021-11-20", null)),
          new Named("to", Filters.period(null, "2000-01-09")),
          new Named("from and to", Filters.period("2010-01-01", "2010-01-09")),
          new Named("article", Filters.articles(Extractions.id("a"))),
          new Named("minOrigins", Filters.minOrigins(9)),
          new Named("minConfidence", Filters.minConfidence(0.9)),
          new Named("conflict", Filters.conflict(true)));

  /** One in a thousand is found. */
  private static final String FILL =
      """
      insert into event (id, type, status, mode, format, instrument, earliest, latest, words, names,
        countries, terms, labels, text, confidence, origins, conflict, overdue, digest, settled,
        searched, item, detail)
      select cast(md5(cast(n as text)) as uuid), type, case when rare then 'denied' else 'held' end,
        case when type = 'meeting' then case when rare then 'call' else 'in_person' end end,
        case when type = 'meeting' then case when rare then 'trilateral' else 'bilateral' end end,
        case when type = 'agreement' then case when rare then 'treaty' else 'other' end end,
        date '2000-01-01' + n, date '2000-01-01' + n, array[word], array[' ' || word || ' '],
        array[case when rare then 'FR' else 'KR' end],
        array(select facet || ' ' || word from unnest(facets) as facet)
          || case when rare then 'country BE' else 'country CH' end,
        array(select facet || ' ' || word || ' ' from unnest(facets) as facet),
        array_to_tsvector(stems(array[word])), case when rare then 0.99 else 0.5 end,
        case when rare then 9 else 1 end, rare, false, digest, digest, digest,
        cast('{"evidence":"' || repeat('quote ', 100) || '"}' as json), '{}'
      from (
        select n, n % 1000 in (0, 1) as rare, gen_random_uuid() as digest,
          case when n % 2 = 0 then 'meeting' else 'agreement' end as type,
          case when n % 1000 in (0, 1) then 'rare' else 'word' || n % 10 end as word,
          array['organisation', 'party', 'place', 'topic', 'source'] as facets
        from generate_series(1, 8000) as n) as made
      """;

  @Inject Database database;
  @Inject EntityManager entities;

  @BeforeEach
  final void fill() {
    database.clear();
    run(FILL);
    run("analyze event");
  }

  @AfterEach
  final void clear() {
    database.clear();
  }

  /** Those of which all events are read in an order, with their plans. */
  final List<String> readAll(List<Named> filters) {
    return QuarkusTransaction.requiringNew().call(() -> explained(filters));
  }

  final List<String> readAllWithoutIndexes(List<Named> filters) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              for (String kind : List.of("indexscan", "bitmapscan", "indexonlyscan")) {
                entities.createNativeQuery("set local enable_" + kind + " = off").executeUpdate();
              }
              return explained(filters);
            });
  }

  private List<String> explained(List<Named> filters) {
    List<String> found = new ArrayList<>();
    for (Named each : filters) {
      for (EventOrder order : EventOrder.values()) {
        String plan = explain(each.filter(), order);
        if (plan.contains("Seq Scan on event")) {
          found.add(each + ", " + order + "\n" + plan);
        }
      }
    }
    return found;
  }

  final String plan(EventFilter filter, EventOrder order) {
    return QuarkusTransaction.requiringNew().call(() -> explain(filter, order));
  }

  private String explain(EventFilter filter, EventOrder order) {
    EventListQuery query = EventListQuery.of(filter, order, null);
    Query statement = entities.createNativeQuery("explain " + query.sql(51), String.class);
    for (Map.Entry<String, Object> value : query.values().entrySet()) {
      statement.setParameter(value.getKey(), value.getValue());
    }
    StringBuilder plan = new StringBuilder();
    for (Object line : statement.getResultList()) {
      plan.append(line).append('\n');
    }
    return plan.toString();
  }

  private void run(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }
}
