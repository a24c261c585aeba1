package readout.query.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.merge.Rendered.event;
import static readout.query.merge.Rendered.json;

import org.junit.jupiter.api.Test;

/** What the reports of one agreement say together. */
class AgreementRenderingTest {

  @Test
  void anAgreementIsAsFarAsItEverCame() {
    assertThat(agreement("signed", "negotiating").status()).isEqualTo("signed");
    assertThat(agreement("agreed", "signed").status()).isEqualTo("signed");
    assertThat(agreement("in_force", "suspended").status()).isEqualTo("suspended");
    assertThat(agreement("suspended", "in_force").status()).isEqualTo("in_force");
    assertThat(agreement("ratified", "signed").status()).isEqualTo("ratified");
  }

  private static MergedEvent agreement(String first, String second) {
    return event(
        Reports::agreement,
        "a 2026-01-10 | %s treaty | - | fisheries | NO; SE".formatted(first),
        "b 2026-01-12 | %s treaty | - | fisheries | NO; SE".formatted(second));
  }

  @Test
  void anAgreementIsFoundByItsPartiesAndTheirCountries() {
    MergedEvent event =
        event(Reports::agreement, "a 2026-01-10 | signed memorandum | - | fisheries | NO; EU");

    assertThat(event.countries()).contains("NO");
    assertThat(event.names()).hasSize(2);
    assertThat(event.instrument()).isEqualTo("memorandum");
    assertThat(event.earliest()).isNull();
    assertThat(json(event.item()).at("/meeting").isNull()).isTrue();
  }
}
