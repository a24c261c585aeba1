package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.query.Database;
import readout.query.ManyMeetings;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Tables that the service answers, read by a parser that is not ours. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class EventTablesIT {

  @Inject EventStore store;
  @Inject Database database;

  @TestHTTPResource("/meetings")
  URI meetings;

  @BeforeEach
  void empty() {
    database.clear();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | text/csv",
        "text/* | text/csv",
        "text/tab-separated-values | text/tab-separated-values",
        "text/csv;q=0.5, text/tab-separated-values | text/tab-separated-values",
        "text/csv;q=0.9, application/json;q=0.8 | text/csv",
        "application/json;q=0.1, text/csv;q=0.2 | text/csv",
        "*/*;q=0.1, text/csv | text/csv",
        "image/png, text/csv;q=0.1 | text/csv",
        "text/csv;q=0.8, application/json;q=0.9 | application/json",
        "text/csv;q=0.1, */* | application/json",
        "*/* | application/json",
        "application/* | application/json",
        "application/json | application/json"
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

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/html, application/xml;q=0.9", "text/csv;q=0"})
  void whatThereIsNotIsAProblem(String accept) {
    given()
        .header("Accept", accept)
        .get("/events")
        .then()
        .statusCode(406)
        .header("Content-Type", startsWith("application/problem+json"))
        .header("Vary", equalTo("Accept"))
        .body("type", equalTo("urn:readout:problem:not-acceptable"));
  }

  @Test
  void aBadValueIsAProblemHoweverItIsAsked() {
    given()
        .accept("text/csv")
        .get("/events?limit=0")
        .then()
        .statusCode(400)
        .header("Content-Type", startsWith("application/problem+json"))
        .body("parameter", equalTo("limit"));
  }

  @Test
  void aLimitIsKeptAndLeadsOn() throws IOException {
    ManyMeetings.put(store, 0, 5, 100);
    Set<String> ids = new HashSet<>();
    String next = "/meetings?limit=2";

    int pages = 0;
    while (next != null) {
      var answer = given().accept("text/csv").urlEncodingEnabled(false).get(next);
      assertThat(rows(answer.asInputStream()))
          .hasSizeLessThanOrEqualTo(2)
          .allSatisfy(row -> assertThat(ids.add(row.get("id"))).isTrue());
      String link = answer.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
      pages++;
    }

    assertThat(pages).isEqualTo(3);
    assertThat(ids).hasSize(5);
  }

  @Test
  void theOpenApiDocumentTellsTheForms() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body(
            "paths.'/events'.get.responses.'200'.content.keySet()",
            hasItems("application/json", "text/csv", "text/tab-separated-values"))
        .body("paths.'/diary.ics'.get.responses.'200'.content.keySet()", hasItems("text/calendar"))
        .body("paths.'/diary.ics'.get.parameters.name", hasItems("country", "format"))
        .body("paths.'/diary.ics'.get.parameters.name", not(hasItems("limit")));
  }

  @Test
  void aTableIsCompressedForThoseWhoTakeThat() throws Exception {
    ManyMeetings.put(store, 0, PagedParts.PAGE + 5, 100);

    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(meetings)
                    .header("Accept", "text/csv")
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(rows(new GZIPInputStream(answer.body()))).hasSize(PagedParts.PAGE + 5);
  }

  @Test
  void dyadsAreOfAllThatMatchToo() {
    ManyMeetings.put(store, 0, PagedParts.PAGE + 5, 100);

    String table =
        given()
            .accept("text/tab-separated-values")
            .get("/events?country=KR")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(table.lines()).hasSize(1 + PagedParts.PAGE + 5);
    assertThat(table.lines().skip(1)).allMatch(line -> line.contains("\tKOR\tUSA\t1\tCONSULT\t"));
  }

  private static List<CSVRecord> rows(InputStream table) throws IOException {
    return CSVParser.parse(
            new InputStreamReader(table, StandardCharsets.UTF_8),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
        .getRecords();
  }
}
