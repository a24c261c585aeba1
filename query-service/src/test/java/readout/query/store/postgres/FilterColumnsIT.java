package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.query.Database;
import readout.query.event.Facet;
import readout.query.projection.Materialised;
import readout.query.store.EventFilter;
import readout.query.store.EventStore;
import readout.query.store.Filters;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** What PostgreSQL keeps to find events by. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class FilterColumnsIT {

  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  private static final int ALL = 100;

  @Inject EventStore store;
  @Inject Database database;

  @BeforeEach
  void fill() {
    database.clear();
    put(of("a", 1, meeting("m", "2026-01-23", person("Šekerinska Will", "MK"))));
    put(of("b", 1, agreement("a", AgreementStatus.SIGNED, on("2026-01-20"), party("Spain", "ES"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"memorandums", "Signing nuclear", "cooperates", "ana SIGNER", "Spain's"})
  void textIsFoundInOtherFormsOfItsWords(String words) {
    assertThat(found(Filters.text(words)))
        .hasSize(1)
        .allMatch(item -> item.contains("\"agreement\""));
  }

  /** PostgreSQL's own dictionary of English leaves such words out. */
  @Test
  void aNameThatIsACommonWordIsFound() {
    assertThat(found(Filters.text("will sekerinska"))).hasSize(1);
    assertThat(found(Filters.text("shall sekerinska"))).isEmpty();
  }

  @Test
  void eventsOfAnOlderVersionAreFoundOnceTheyAreWorkedOutAnew() {
    List<String> items = found(Filters.all());
    int changes = store.changes(0, ALL).size();
    database.forgetLabels();
    assertThat(found(Filters.named(Facet.PARTY, "spain"))).isEmpty();

    int due = 0;
    for (int renewed = store.renew(NOW); renewed > 0; renewed = store.renew(NOW)) {
      due += renewed;
    }

    assertThat(due).isEqualTo(2);
    assertThat(found(Filters.named(Facet.PARTY, "spain"))).hasSize(1);
    assertThat(found(Filters.named(Facet.PLACE, "brussels"))).hasSize(1);
    assertThat(found(Filters.text("nuclear"))).hasSize(1);
    assertThat(found(Filters.all())).isEqualTo(items);
    assertThat(store.changes(0, ALL)).hasSize(changes);
  }

  private List<String> found(EventFilter filter) {
    return store.events(filter, ALL, null).items();
  }

  private void put(Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), NOW);
  }
}
