package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import readout.query.Database;
import readout.query.event.EntityId;
import readout.query.event.EventType;
import readout.query.relation.Period;
import readout.query.relation.TieFilter;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** That who met whom is found without reading whole tables: how PostgreSQL goes about it. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationPlansIT {

  private static final List<String> FILL =
      List.of(
          """
          insert into event (id, type, status, format, earliest, latest, words, names, countries, terms, labels,
            text, confidence, origins, conflict, overdue, digest, settled, searched, item, detail)
          select cast(md5(cast(n as text)) as uuid), 'meeting', case when n % 500 = 0 then 'scheduled' else 'held' end,
            'bilateral', day, day + case when n % 10 = 0 then 9 else 0 end, '{}', '{}',
            array[chr(65 + n % 26) || chr(65 + n / 26 % 26), chr(65 + n / 7 % 26) || chr(65 + n / 11 % 26)], '{}', '{}', '',
            0.9, 1, false, false, digest, digest, digest,
            cast('{"evidence":"' || repeat('quote ', 100) || '"}' as json), '{}'
          from (select n, case when n % 500 = 0 then date '2099-01-01' else date '2000-01-01' + n / 2 end as day, gen_random_uuid() as digest
            from generate_series(1, 20000) as n) as made
          """,
          """
          insert into article (id, revision, uri, extraction, digest, materialised, reference)
          select id, 1, 'u', repeat('text ', 50), id, timestamptz '2026-01-01' + random() * interval '100 days',
            '{"id":"a","published":"2026-01-01T00:00:00Z"}'
          from event
          """,
          """
          insert into mention (id, article_id, mention_id, is_meeting, event_id, keys, record, day, appearances)
          select id, id, 'm', true, id, '{}', '{}', latest, array[cast(md5(left(cast(id as text), 3)) as uuid)] from event
          """,
          "insert into naming (appearance, day, mention) select appearances[1], day, id from mention");

  private static final Period MONTH =
      new Period(LocalDate.of(2010, 5, 3), LocalDate.of(2010, 6, 2));

  @Inject Database database;
  @Inject EntityManager entities;

  @BeforeAll
  void fill() {
    database.clear();
    FILL.forEach(this::run);
    for (String table :
        List.of(
            "event", "article", "mention", "naming", "encounter", "pair_tally", "country_tally")) {
      run("analyze " + table);
    }
  }

  @AfterAll
  void clear() {
    database.clear();
  }

  static Stream<Arguments> questions() {
    EntityId way = new EntityId(readout.contracts.Digests.sha256Hex128("abc"));
    TieFilter month = TieFilter.of(MONTH, null);
    Set<EventType> both = EnumSet.allOf(EventType.class);
    return Stream.of(
        Arguments.of("person", RelationQueries.naming(Set.of(way), Period.ALWAYS, 5001)),
        Arguments.of("person, month", RelationQueries.naming(Set.of(way), MONTH, 5001)),
        Arguments.of("country's plans", RelationQueries.planned("AB", Period.ALWAYS, 50)),
        Arguments.of("country's total of a month", RelationQueries.totals("AB", MONTH)),
        Arguments.of("country", TieQueries.strongest(TieFilter.of(Period.ALWAYS, "AB"), 50)),
        Arguments.of("country, month", TieQueries.strongest(TieFilter.of(MONTH, "AB"), 50)),
        Arguments.of("graph, month", TieQueries.strongest(month, 50)),
        Arguments.of(
            "graph, format",
            TieQueries.strongest(new TieFilter(MONTH, Set.of("bilateral"), null), 50)),
        Arguments.of(
            "ends",
            TieQueries.ends(
                List.of("AB", "BC"), List.of("CD", "DE"), TieFilter.of(Period.ALWAYS, null))),
        Arguments.of("ends, month", TieQueries.ends(List.of("AB"), List.of("CD"), month)),
        Arguments.of("figures of a month", StatisticsQueries.events(MONTH, both, null)),
        Arguments.of("countries of a month", StatisticsQueries.countries(MONTH, both, 50)),
        Arguments.of("lag", StatisticsQueries.lag()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void whatIsAskedIsFoundByIndexes(String name, BoundQuery query) {
    assertThat(plan(query, List.of())).as(name).doesNotContain("Seq Scan");
    assertThat(plan(query, List.of("indexscan", "bitmapscan", "indexonlyscan")))
        .as("%s without indexes", name)
        .contains("Seq Scan");
  }

  private String plan(BoundQuery query, List<String> without) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              for (String kind : without) {
                entities.createNativeQuery("set local enable_" + kind + " = off").executeUpdate();
              }
              BoundQuery explained = new BoundQuery("explain " + query.sql(), query.values());
              return String.join("\n", explained.texts(entities));
            });
  }

  private void run(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }
}
