package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.query.event.EventType;
import readout.query.event.Facet;
import readout.query.store.Filters;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** That two filters together read little too, whichever they are and in whichever order. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class FilterPairPlansIT extends FilterPlans {

  /** Each finds a tenth or more. */
  private static final List<Named> COMMON =
      List.of(
          new Named("meetings", Filters.only(EventType.MEETING)),
          new Named("common organisation", Filters.named(Facet.ORGANISATION, "word1")),
          new Named("common party", Filters.named(Facet.PARTY, "word1")),
          new Named("common place", Filters.named(Facet.PLACE, "word1")),
          new Named("common place's country", Filters.placeCountry("CH")),
          new Named("common topic", Filters.named(Facet.TOPIC, "word1")),
          new Named("common source", Filters.named(Facet.SOURCE, "word1")),
          new Named("common mode", Filters.modes("in_person")),
          new Named("common format", Filters.formats("bilateral")),
          new Named("common instrument", Filters.instruments("other")),
          new Named("common q", Filters.text("word1")),
          new Named("common participant", Filters.participants("word1")),
          new Named("common country", Filters.countries("KR")),
          new Named("common status", Filters.statuses("held")),
          new Named("long after", Filters.period("2000-01-09", null)),
          new Named("long before", Filters.period(null, "2021-11-20")),
          new Named("few origins", Filters.minOrigins(1)),
          new Named("little confidence", Filters.minConfidence(0.1)),
          new Named("no conflict", Filters.conflict(false)));

  @Test
  void twoThatFindLittleReadLittle() {
    assertThat(readAll(pairs(SELECTIVE, SELECTIVE))).isEmpty();
  }

  @Test
  void oneThatFindsLittleReadsLittleBesideOneThatFindsMuch() {
    assertThat(readAll(pairs(SELECTIVE, COMMON))).isEmpty();
  }

  @Test
  void twoThatFindMuchReadNoMoreThanAPageTakes() {
    assertThat(readAll(pairs(COMMON, COMMON))).isEmpty();
  }

  @Test
  void withoutIndexesEachPairWouldReadAll() {
    List<Named> pairs = pairs(SELECTIVE, SELECTIVE);

    List<String> all = readAllWithoutIndexes(pairs);

    assertThat(all).hasSize(2 * pairs.size());
  }

  /** Each two once. */
  private static List<Named> pairs(List<Named> some, List<Named> others) {
    List<Named> pairs = new ArrayList<>();
    for (Named one : some) {
      for (Named other : others) {
        if (some != others || one.name().compareTo(other.name()) < 0) {
          pairs.add(new Named(one + " and " + other, Filters.and(one.filter(), other.filter())));
        }
      }
    }
    return pairs;
  }
}
