package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import readout.query.Database;
import readout.query.Extractions;
import readout.query.event.Facet;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;
import readout.query.store.Filters;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** That a filter which finds little reads little: how PostgreSQL goes about each. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class FilterPlansIT {

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
  void fill() {
    database.clear();
    run(FILL);
    run("analyze event");
  }

  @AfterEach
  void clear() {
    database.clear();
  }

  static Stream<Arguments> selective() {
    return Stream.of(
        Arguments.of("organisation", Filters.named(Facet.ORGANISATION, "rare")),
        Arguments.of("party", Filters.named(Facet.PARTY, "rare")),
        Arguments.of("place", Filters.named(Facet.PLACE, "rare")),
        Arguments.of("place's country", Filters.placeCountry("BE")),
        Arguments.of("topic", Filters.named(Facet.TOPIC, "rare")),
        Arguments.of("topic of two words", Filters.named(Facet.TOPIC, "rare-rare rare")),
        Arguments.of("source", Filters.named(Facet.SOURCE, "rare")),
        Arguments.of("mode", Filters.modes("call")),
        Arguments.of("modes", Filters.modes("call", "video")),
        Arguments.of("format", Filters.formats("trilateral")),
        Arguments.of("instrument", Filters.instruments("treaty")),
        Arguments.of("q", Filters.text("rare")),
        Arguments.of("q of two words", Filters.text("rare-rare rare")),
        Arguments.of("participant", Filters.participants("rare")),
        Arguments.of("country", Filters.countries("FR")),
        Arguments.of("status", Filters.statuses("denied")),
        Arguments.of("from", Filters.period("2021-11-20", null)),
        Arguments.of("to", Filters.period(null, "2000-01-09")),
        Arguments.of("from and to", Filters.period("2010-01-01", "2010-01-09")),
        Arguments.of("article", Filters.article(Extractions.id("a"))),
        Arguments.of("minOrigins", Filters.minOrigins(9)),
        Arguments.of("minConfidence", Filters.minConfidence(0.9)),
        Arguments.of("conflict", Filters.conflict(true)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("selective")
  void whatFindsLittleReadsLittle(String name, EventFilter filter) {
    for (EventOrder order : EventOrder.values()) {
      assertThat(plan(filter, order)).as("%s, %s", name, order).doesNotContain("Seq Scan on event");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("selective")
  void withoutIndexesItWouldReadAll(String name, EventFilter filter) {
    String without = withoutIndexes(filter);

    assertThat(without).as(name).contains("Seq Scan on event");
  }

  /** What is asked most: a page of everything costs a page, in either order. */
  @Test
  void aPageOfEverythingIsReadInTheOrderOfAnIndex() {
    assertThat(plan(Filters.all(), EventOrder.NEWEST_FIRST))
        .contains("Index Scan using event_by_day")
        .doesNotContain("Sort");
    assertThat(plan(Filters.all(), EventOrder.OLDEST_FIRST))
        .contains("Index Scan using event_by_oldest_day")
        .doesNotContain("Sort");
  }

  private String plan(EventFilter filter, EventOrder order) {
    return QuarkusTransaction.requiringNew().call(() -> explain(filter, order));
  }

  private String withoutIndexes(EventFilter filter) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              for (String kind : List.of("indexscan", "bitmapscan", "indexonlyscan")) {
                entities.createNativeQuery("set local enable_" + kind + " = off").executeUpdate();
              }
              return explain(filter, EventOrder.NEWEST_FIRST);
            });
  }

  private String explain(EventFilter filter, EventOrder order) {
    EventListQuery query = EventListQuery.of(filter, order, null);
    Query statement =
        entities.createNativeQuery("explain " + query.sql() + " limit 51", String.class);
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
