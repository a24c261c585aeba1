package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Lists, what they take and how they are read on, against a real database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class ListsIT extends FilledApi {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/meetings|later,brussels,signing,undated",
        "/agreements|memo",
        "/meetings?participant=cho|later,brussels",
        "/meetings?participant=tae%20yul%20cho|later",
        "/meetings?participant=sekerinska|brussels",
        "/meetings?participant=cho&participant=SEKERINSKA|brussels",
        "/agreements?participant=turkey|memo",
        "/meetings?country=KR|later,brussels",
        "/meetings?country=kr&country=MK|brussels",
        "/agreements?country=TR|memo",
        "/meetings?status=held&status=cancelled|brussels,signing,undated",
        "/meetings?from=2026-02-10|later",
        "/meetings?to=2026-01-31|brussels,signing",
        "/meetings?from=2026-01-01&to=2026-02-01|later,brussels",
        "/meetings?limit=1|later",
        "/meetings?organisation=state%20mk|brussels",
        "/agreements?party=korea&party=turkey|memo",
        "/meetings?place=brussels&participant=rubio|undated",
        "/events?place=BE&country=MK|brussels",
        "/events?topic=nuclear|memo",
        "/meetings?topic=security&status=scheduled|later",
        "/events?mode=in_person&mode=call&participant=rubio|undated",
        "/meetings?format=bilateral&country=ES|signing",
        "/events?instrument=memorandum|memo",
        "/events?source=test%20POST&country=TR|memo",
        "/events?q=cooperating%20turkey|memo",
        "/meetings?q=sekerinska%20met&from=2026-01-01|brussels",
        "/meetings?sort=date|signing,brussels,later,undated",
        "/meetings?sort=-date&country=KR|later,brussels",
        "/meetings?sort=date&from=2026-01-01|brussels,later",
        "/meetings?sort=date&to=2026-02-03&limit=2|signing,brussels",
        "/events?status=signed|memo",
        "/events?from=2025-05-01&to=2025-05-01&participant=signer&status=held|signing"
      })
  void aFilterFindsWhatItAsks(String path, String mentions) {
    List<String> found =
        given()
            .urlEncodingEnabled(false)
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .path("items.mentions.flatten().mention");

    assertThat(found).containsExactly(mentions.split(","));
  }

  @Test
  void anArticlesEventsAreFound() {
    given()
        .get("/events?article={id}", id("three").value())
        .then()
        .body("items.mentions.flatten().mention", hasItems("signing", "memo"))
        .body("items.size()", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/meetings?limit=0|limit|0|1 to 500",
        "/meetings?limit=501|limit|501|1 to 500",
        "/meetings?limit=ten|limit|ten|whole number",
        "/meetings?limit=1&limit=2|limit|2|once",
        "/meetings?country=UK|country|UK|ISO 3166-1",
        "/meetings?country=Korea|country|Korea|ISO 3166-1",
        "/meetings?status=signed|status|signed|one of",
        "/agreements?status=held|status|held|one of",
        "/meetings?from=yesterday|from|yesterday|2026-01-31",
        "/meetings?from=2026-02-30|from|2026-02-30|2026-01-31",
        "/meetings?from=2026-02-02&to=2026-02-01|to|2026-02-01|not before from",
        "/meetings?article=42|article|42|32 lower-case",
        "/meetings?cursor=bogus|cursor|bogus|next link",
        "/meetings?participant=---|participant|---|letter or digit",
        "/meetings?mode=telepathy|mode|telepathy|in_person, call",
        "/events?format=bilateral&format=held|format|held|bilateral, trilateral",
        "/agreements?instrument=memo|instrument|memo|treaty, memorandum",
        "/meetings?organisation=-|organisation|-|letter or digit",
        "/events?place=%20|place|' '|letter or digit",
        "/events?q=%26|q|&|letter or digit",
        "/events?q=a&q=b|q|b|once",
        "/meetings?sort=changed|sort|changed|-date, date",
        "/meetings?fields=status,subject|fields|status,subject|parted by commas",
        "/events?fields=status,status|fields|status,status|each once",
        "/meetings?minOrigins=0|minOrigins|0|1 to 999",
        "/meetings?minConfidence=1.5|minConfidence|1.5|0 to 1",
        "/events?conflict=yes|conflict|yes|true or false",
        "/meetings/00000000000000000000000000000000?asOf=2026|asOf|2026|2026-01-31T12:00:00Z",
        "/changes?after=-1|after|-1|next",
        "/articles?uri=%20|uri|' '|uri"
      })
  void aBadValueIsNamedWithWhatIsTaken(String path, String name, String value, String takes) {
    given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:readout:problem:invalid-parameter"))
        .body("parameter", equalTo(name))
        .body("value", equalTo(value))
        .body("expected", containsString(takes))
        .body("detail", containsString(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/meetings?participants=cho",
        "/articles/00000000000000000000000000000000?participants=x",
        "/articles?uri=x&participants=y",
        "/events?Participant=cho&participants=x"
      })
  void anUnknownParameterIsAProblem(String path) {
    given()
        .get(path)
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:readout:problem:unknown-parameter"))
        .body("parameter", matchesPattern("participants|Participant"));
  }

  @ParameterizedTest
  @CsvSource({
    "/agreements,mode,call",
    "/agreements,format,bilateral",
    "/meetings,instrument,treaty",
    "/meetings,party,spain"
  })
  void whatOnlyTheOtherTypeHasIsAProblem(String path, String name, String value) {
    given()
        .queryParam(name, value)
        .get(path)
        .then()
        .statusCode(400)
        .body("parameter", equalTo(name))
        .body("expected", not(containsString(" " + name + ",")));
    given().queryParam(name, value).get("/events").then().statusCode(200);
  }

  @Test
  void onlyTheFieldsAskedForAreAnswered() {
    Response answer = given().get("/events?fields=status,subject&sort=date&limit=2&status=signed");

    assertThat(answer.jsonPath().getList("items", Map.class))
        .containsExactly(
            Map.of(
                "id", eventId("three", "memo"),
                "status", "signed",
                "subject", "nuclear cooperation"));
  }

  @Test
  void aCursorOfAnotherSortIsAProblem() {
    String cursor = given().get("/meetings?sort=date&limit=1").path("next");

    given().get("/meetings?sort=date&limit=1&cursor=" + cursor).then().statusCode(200);
    given()
        .get("/meetings?limit=1&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("parameter", equalTo("cursor"))
        .body("expected", containsString("same list and sort"));
  }

  @Test
  void aListOfArticlesNeedsAUri() {
    given()
        .get("/articles")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("uri"))
        .body("detail", containsString("missing"));
  }

  @Test
  void theLinkLeadsThroughTheWholeListWhileItChanges() {
    assertThat(followed("/meetings?limit=1", "2026-03-0"))
        .containsExactly("later", "brussels", "signing", "undated");
  }

  @Test
  void theLinkLeadsThroughTheOldestFirstWhileItChanges() {
    assertThat(followed("/meetings?limit=1&sort=date&place=brussels", "2024-03-0"))
        .containsExactly("signing", "brussels", "later", "undated");
  }

  /** With a meeting more before each page but the first: where the list has been already. */
  private List<String> followed(String list, String days) {
    List<String> found = new ArrayList<>();
    Response page = given().get(list);
    int changes = 0;
    while (true) {
      found.addAll(page.jsonPath().getList("items.mentions.flatten().mention"));
      String next = next(page);
      if (next == null) {
        break;
      }
      put(of("new" + changes++, 1, meeting("newer", days + changes, person("A B", "FR"))));
      page = given().urlEncodingEnabled(false).get(next);
    }
    return found;
  }

  @Test
  void theLinkKeepsTheFilters() {
    String link =
        given()
            .urlEncodingEnabled(false)
            .get("/meetings?participant=cho%26%20&country=kr&limit=1")
            .header("Link");

    assertThat(link).contains("participant=cho%26%20").contains("country=kr").contains("limit=1");
  }

  private static @Nullable String next(Response page) {
    String link = page.header("Link");
    assertThat(link == null).isEqualTo(page.jsonPath().get("next") == null);
    if (link == null) {
      return null;
    }
    assertThat(link).endsWith(">; rel=\"next\"");
    return link.substring(1, link.indexOf('>'));
  }
}
