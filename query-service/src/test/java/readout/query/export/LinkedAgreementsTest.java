package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.about;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.export.SchemaOrg.node;
import static readout.query.export.SchemaOrg.values;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.query.event.EventType;

/** What a JSON-LD processor that is not ours makes of agreements. */
class LinkedAgreementsTest {

  private static JsonObject agreementOf(Agreement agreement) {
    return SchemaOrg.expanded(Told.one(EventType.AGREEMENT, of("one", 1, agreement)))
        .getJsonObject(0);
  }

  @Test
  void anAgreementIsACreativeWorkOfItsParties() {
    JsonObject work =
        agreementOf(
            agreement(
                "a",
                AgreementStatus.SIGNED,
                on("2025-05-01"),
                party("South Korea", "KR"),
                party("Turkey", "TR")));

    assertThat(work.getJsonArray("@type")).hasSize(1);
    assertThat(work.getJsonArray("@type").getString(0)).isEqualTo("http://schema.org/CreativeWork");
    assertThat(values(work, "name"))
        .containsExactly("Memorandum of South Korea and Turkey: nuclear cooperation");
    assertThat(values(work, "dateCreated")).containsExactly("2025-05-01");
    assertThat(values(node(work, "creativeWorkStatus"), "termCode")).containsExactly("signed");
    assertThat(values(node(work, "genre"), "termCode")).containsExactly("memorandum");
    assertThat(values(node(work, "about"), "name")).containsExactly("nuclear cooperation");
    assertThat(SchemaOrg.nodes(work, "creator"))
        .extracting(each -> values(each, "name").get(0))
        .containsExactly("South Korea", "Turkey");
    JsonObject role = node(work, "contributor");
    assertThat(values(role, "roleName")).containsExactly("signatory");
    assertThat(values(node(role, "contributor"), "name")).containsExactly("Ana Signer");
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNED, , 2025-05-01, 2025-05-01,",
    "AGREED, , 2025-05-01, 2025-05-01,",
    "PROPOSED, , , , 2025-05-01",
    "NEGOTIATING, , , , 2025-05-01",
    "RATIFIED, , , , 2025-05-01",
    "IN_FORCE, https://schema.org/InForce, , , 2025-05-01",
    "SUSPENDED, https://schema.org/NotInForce, , , 2025-05-01",
    "TERMINATED, https://schema.org/NotInForce, , , 2025-05-01",
    "REJECTED, https://schema.org/NotInForce, , , 2025-05-01"
  })
  void aTreatyIsAlsoLaw(
      AgreementStatus status,
      @Nullable String force,
      @Nullable String made,
      @Nullable String adopted,
      @Nullable String other) {
    JsonObject work =
        agreementOf(
            about(
                "fish",
                status,
                Instrument.TREATY,
                "2025-05-01",
                "they signed it",
                party("South Korea", "KR"),
                party("Turkey", "TR")));

    assertThat(work.getJsonArray("@type").getString(1)).isEqualTo("http://schema.org/Legislation");
    assertThat(values(work, "legislationType")).containsExactly("treaty");
    assertThat(values(work, "legislationLegalForce")).isEqualTo(orNone(force));
    assertThat(values(work, "dateCreated")).isEqualTo(orNone(made));
    assertThat(values(work, "legislationDate")).isEqualTo(orNone(adopted));
    assertThat(values(work, "temporal")).isEqualTo(orNone(other));
  }

  private static List<String> orNone(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }
}
