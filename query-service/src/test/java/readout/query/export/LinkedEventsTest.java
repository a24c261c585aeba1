package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.article;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;
import static readout.query.export.SchemaOrg.values;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.query.Extractions;
import readout.query.event.EventType;

/** What a JSON-LD processor that is not ours makes of lists, and that it tells what is wrong. */
class LinkedEventsTest {

  @Test
  void anAgreementLeadsToItsMeeting() {
    JsonArray list =
        SchemaOrg.expanded(
            Told.list(
                Extraction.of(
                    article("three", 1),
                    Extractions.EXTRACTOR,
                    List.of(meeting("signing", "2025-05-01", person("Ana Signer", "ES"))),
                    List.of(
                        agreement(
                            "memo",
                            AgreementStatus.SIGNED,
                            on("2025-05-01"),
                            "signing",
                            party("South Korea", "KR"),
                            party("Turkey", "TR"))))));

    List<JsonObject> items = SchemaOrg.items(list);
    assertThat(values(list.getJsonObject(0), "numberOfItems")).containsExactly("2");
    JsonObject work =
        items.stream().filter(item -> item.toString().contains("CreativeWork")).findFirst().get();
    JsonObject event = items.get(1 - items.indexOf(work));
    assertThat(values(work, "subjectOf")).contains(event.getString("@id"));
  }

  @Test
  void anEmptyListIsAList() {
    JsonObject list = SchemaOrg.expanded(Told.list()).getJsonObject(0);

    assertThat(list.getJsonArray("@type").getString(0)).isEqualTo("http://schema.org/ItemList");
    assertThat(values(list, "numberOfItems")).containsExactly("0");
  }

  @Test
  void aTermOfNobodyIsFound() {
    String document = Told.list().replace("numberOfItems", "amount");

    assertThatThrownBy(() -> SchemaOrg.expanded(document)).isInstanceOf(AssertionError.class);
  }

  @Test
  void aDateThatIsNoneIsFound() {
    String document =
        Told.one(
                EventType.MEETING,
                of("one", 1, meeting("m", "2026-01-23", person("Ana Signer", "ES"))))
            .replace("\"2026-01-23\"", "\"2026-01-2X\"");

    assertThatThrownBy(() -> SchemaOrg.expanded(document)).isInstanceOf(AssertionError.class);
  }
}
