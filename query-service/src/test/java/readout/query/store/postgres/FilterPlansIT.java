package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;
import readout.query.store.Filters;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** That a filter which finds little reads little: how PostgreSQL goes about each. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class FilterPlansIT extends FilterPlans {

  @Test
  void whatFindsLittleReadsLittle() {
    assertThat(readAll(SELECTIVE)).isEmpty();
  }

  @Test
  void withoutIndexesItWouldReadAll() {
    assertThat(readAllWithoutIndexes(SELECTIVE)).hasSize(2 * SELECTIVE.size());
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

  /** All that was over by then is not sorted to find the last of it. */
  @Test
  void aPageOfWhatWasOverByADayIsReadInTheOrderOfAnIndexToo() {
    EventFilter filter = Filters.period(null, "2015-11-20");

    assertThat(plan(filter, EventOrder.NEWEST_FIRST)).contains("Index Scan using event_by_day");
    assertThat(plan(filter, EventOrder.OLDEST_FIRST))
        .contains("Index Scan using event_by_oldest_day");
  }
}
