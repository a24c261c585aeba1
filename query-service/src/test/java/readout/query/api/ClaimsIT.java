package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static readout.query.Extractions.article;
import static readout.query.Extractions.holder;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Claims read by the real models and held against a real database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class ClaimsIT extends CheckedClaims {

  @Test
  void aClaimOfTwoEventsIsHeldAgainstBoth() {
    ValidatableResponse answer =
        check(RUTTE_AND_CHO).then().statusCode(200).header("Cache-Control", "no-store");

    answer
        .body("verdict", equalTo("partly_supported"))
        .body("note", nullValue())
        .body("read.type", equalTo(List.of("meeting", "agreement")))
        .body("read.verdict", equalTo(List.of("supported", "partly_supported")))
        .body("read[0].event.participants.name", equalTo(List.of("Rutte", "Cho Tae-yul")))
        .body("read[0].matches.size()", equalTo(1))
        .body(
            "read[0].matches[0].fields.collectEntries { [it.field, it.finding] }",
            equalTo(
                Map.of(
                    "participants", "supported",
                    "status", "supported",
                    "date", "supported",
                    "place", "supported",
                    "mode", "supported")))
        .body(
            "read[1].matches[0].fields.find { it.field == 'subject' }.finding",
            equalTo("supported"))
        .body("supports.source", everyItem(equalTo("The First Post")))
        .body("supports.type", hasItems("meeting", "agreement"))
        .body("supports.quote", hasItem("NATO and South Korea signed a defence pact"))
        .body("contradicts", equalTo(List.of()));
    String event = answer.extract().path("supports[0].event");
    given().get("/meetings/{id}", event).then().statusCode(200);
    String cited = answer.extract().path("supports[0].article");
    given().get("/articles/{id}", cited).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rutte met Cho Tae-yul in Brussels on 2 April 2025.|supported",
        "NATO Secretary General Mark Rutte met South Korean Foreign Minister Cho Tae-yul.|supported",
        "Cho Tae-yul met Mark Rutte in April 2025.|supported",
        "South Korea and Turkey signed a memorandum on nuclear safety.|supported",
        "The meeting between Lavrov and Rubio on 18 May 2025 was cancelled.|supported",
        "Mark Rutte met Cho Tae-yul in Brussels on 5 April 2025.|contradicted",
        "Mark Rutte met Cho Tae-yul in Seoul on 2 April 2025.|contradicted",
        "Lavrov met Rubio on 18 May 2025.|contradicted",
        "Mark Rutte met Cho Tae-yul in Brussels on 12 June 2025.|no_record",
        "Mark Rutte met Sergey Lavrov in Brussels on 2 April 2025.|no_record",
        "Macron met Merz on 20 June 2025.|no_record",
        "Japan and China signed a treaty on fishing quotas.|no_record"
      })
  void theRecordSaysWhatItCan(String claim, String verdict) {
    check(claim).then().statusCode(200).body("verdict", equalTo(verdict));
  }

  @Test
  void whatContradictsIsCited() {
    check("Lavrov met Rubio on 18 May 2025.")
        .then()
        .body("contradicts.size()", equalTo(1))
        .body("contradicts[0].source", equalTo("The Second Post"))
        .body("contradicts[0].fields", hasItem("status"))
        .body(
            "read[0].matches[0].fields.find { it.field == 'status' }",
            hasEntry("recorded", "cancelled"))
        .body(
            "read[0].matches[0].fields.find { it.field == 'status' }", hasEntry("claimed", "held"));
  }

  @Test
  void aPlanIsShownThatSaysNotWhetherItCameAbout() {
    check("Macron met Merz on 20 June 2025.")
        .then()
        .body("read[0].note", containsString("as far as is claimed"))
        .body("read[0].matches.size()", equalTo(1));
  }

  @Test
  void sourcesThatDisagreeStandOnBothSides() {
    put(
        of(
            article("other", 1, "The Third Post", "2025-04-03T08:00:00Z"),
            meeting(
                "m",
                "2025-04-03",
                holder("Mark Rutte", "Secretary General", "NATO"),
                holder("Cho Tae-yul", "foreign minister", "KR"))));

    check("Rutte met Cho Tae-yul on 2 April 2025.")
        .then()
        .body("read[0].matches.size()", equalTo(1))
        .body("supports.source", hasItem("The First Post"))
        .body("contradicts.source", equalTo(List.of("The Third Post")))
        .body("contradicts[0].fields", equalTo(List.of("date")));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"2025-04-03,supported", "2025-04-06,contradicted", "-,supported"})
  void yesterdayCountsFromTheDayOfTheClaim(String date, String verdict) {
    String body =
        date == null
            ? "{\"claim\":\"Yesterday Mark Rutte met Cho Tae-yul in Brussels.\",\"date\":null}"
            : "{\"claim\":\"Yesterday Mark Rutte met Cho Tae-yul in Brussels.\",\"date\":\"%s\"}"
                .formatted(date);

    post(body).then().statusCode(200).body("verdict", equalTo(verdict));
  }

  @Test
  void whereNothingIsReadItSaysSo() {
    check("The cat sat on the mat.")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("no_record"))
        .body("read", equalTo(List.of()))
        .body("note", containsString("No meeting and no agreement was read"));
  }
}
