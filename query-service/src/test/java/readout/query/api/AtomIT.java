package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.Extraction;
import readout.query.export.AtomRules;
import readout.query.projection.Materialised;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Feeds that the service answers, read by a parser that is not ours. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class AtomIT extends FilledApi {

  private static final String ATOM = "application/atom+xml";

  /** Not so long ago that the changes are forgotten meanwhile. */
  private static final Instant START =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(2));

  private static final Instant LATER = START.plus(Duration.ofHours(1));

  @Override
  void put(Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), START);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/atom+xml | application/atom+xml",
        "application/atom+xml;q=0.9, application/ld+json;q=0.8 | application/atom+xml",
        "text/csv;q=0.2, application/atom+xml;q=0.3 | application/atom+xml",
        "application/atom+xml, */*;q=0.1 | application/atom+xml",
        "application/atom+xml;q=0.8, application/json | application/json",
        "application/atom+xml;q=0.1, */* | application/json"
      })
  void theClientChooses(String accept, String answered) {
    for (String path : List.of("/meetings", "/agreements", "/events")) {
      given()
          .header("Accept", accept)
          .get(path)
          .then()
          .statusCode(200)
          .header("Content-Type", startsWith(answered))
          .header("Vary", containsString("Accept"));
    }
  }

  @Test
  void anotherXmlIsNotThere() {
    given().accept("application/xml").get("/events").then().statusCode(406);
  }

  @Test
  void anIdlePollIsAnsweredWithoutTheFeed() {
    String tag =
        given().accept(ATOM).get("/events").then().statusCode(200).extract().header("ETag");

    given().accept(ATOM).header("If-None-Match", tag).get("/events").then().statusCode(304);
    given().header("If-None-Match", tag).get("/events").then().statusCode(200);
    put(of("new", 1, meeting("m", "2026-02-02", person("Ana New", "ES"))));
    given().accept(ATOM).header("If-None-Match", tag).get("/events").then().statusCode(200);
  }

  @Test
  void whatChangedLastComesFirst() {
    change("two", "undated", "2026-02-03");

    List<SyndEntry> entries = read(given().accept(ATOM).get("/events")).getEntries();

    assertThat(entries).hasSize(5);
    assertThat(ids(entries).get(0)).isEqualTo(eventId("two", "undated"));
    assertThat(entries.get(0).getUpdatedDate().toInstant()).isEqualTo(LATER);
    assertThat(entries.get(1).getUpdatedDate().toInstant()).isEqualTo(START);
  }

  @Test
  void itsHeadIsThatOfTheLastChange() {
    change("two", "undated", "2026-02-03");

    SyndFeed feed = read(given().accept(ATOM).get("/meetings?limit=1"));

    assertThat(feed.getPublishedDate().toInstant()).isEqualTo(LATER);
    assertThat(link(feed, "self")).hasValueSatisfying(each -> assertThat(each).contains("limit=1"));
    assertThat(read(given().accept(ATOM).get(link(feed, "next").orElseThrow())).getUri())
        .isEqualTo(feed.getUri());
    assertThat(read(given().accept(ATOM).get(link(feed, "first").orElseThrow())).getEntries())
        .isEqualTo(feed.getEntries());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/meetings|4",
        "/agreements|1",
        "/meetings?participant=cho|2",
        "/meetings?from=2026-02-10|1",
        "/meetings?to=2026-01-31|2",
        "/meetings?from=2026-01-01&to=2026-02-01|2",
        "/events?q=cooperating%20turkey|1",
        "/events?country=FR|0"
      })
  void itIsOfWhatMatches(String path, int count) {
    SyndFeed feed = read(given().accept(ATOM).urlEncodingEnabled(false).get(path));

    assertThat(feed.getEntries()).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 500})
  void allPagesTogetherHaveEachEventOnce(int limit) {
    change("two", "undated", "2026-02-03");
    List<String> seen = new ArrayList<>();

    Optional<String> next = Optional.of("/events?limit=" + limit);
    while (next.isPresent()) {
      Response answer = given().accept(ATOM).urlEncodingEnabled(false).get(next.get());
      SyndFeed feed = read(answer);
      seen.addAll(ids(feed.getEntries()));
      next = link(feed, "next");
      assertThat(answer.header("Link"))
          .isEqualTo(next.map(each -> "<" + each + ">; rel=\"next\"").orElse(null));
    }

    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    assertThat(seen.get(0)).isEqualTo(eventId("two", "undated"));
  }

  @ParameterizedTest
  @CsvSource({
    "/meetings?sort=date, sort, date",
    "/meetings?fields=status, fields, status",
    "/meetings?cursor=bogus, cursor, bogus",
    "/meetings?limit=0, limit, 0"
  })
  void whatDoesNotGoWithItIsAProblem(String path, String parameter, String value) {
    given()
        .accept(ATOM)
        .get(path)
        .then()
        .statusCode(400)
        .header("Content-Type", startsWith("application/problem+json"))
        .body("parameter", equalTo(parameter))
        .body("value", equalTo(value));
  }

  @Test
  void aCursorIsGoodForItsOwnOrderOnly() {
    String ofList = given().get("/events?limit=1").then().extract().path("next");
    String ofFeed = link(read(given().accept(ATOM).get("/events?limit=1")), "next").orElseThrow();

    given().accept(ATOM).get("/events?cursor={next}", ofList).then().statusCode(400);
    given().accept("application/json").get(ofFeed).then().statusCode(400);
  }

  private void change(String article, String mention, String day) {
    store.replace(
        List.of(
            Materialised.of(of(article, 2, meeting(mention, day, person("Marco Rubio", "US"))))),
        LATER);
  }

  private static SyndFeed read(Response answer) {
    answer.then().statusCode(200);
    AtomRules.check(answer.asString());
    try {
      return new SyndFeedInput().build(new StringReader(answer.asString()));
    } catch (Exception e) {
      throw new AssertionError("no feed: " + answer.asString(), e);
    }
  }

  private static List<String> ids(List<SyndEntry> entries) {
    return entries.stream()
        .map(entry -> entry.getUri().substring("urn:uuid:".length()).replace("-", ""))
        .toList();
  }

  private static Optional<String> link(SyndFeed feed, String relation) {
    return feed.getLinks().stream()
        .filter(link -> link.getRel().equals(relation))
        .map(SyndLink::getHref)
        .findFirst();
  }
}
