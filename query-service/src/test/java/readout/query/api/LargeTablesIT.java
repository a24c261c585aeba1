package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.query.Acquisitions;
import readout.query.Database;
import readout.query.ManyMeetings;
import readout.query.SlowClient;
import readout.query.download.Downloads;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Tables of more than a connection holds. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class LargeTablesIT {

  private static final int MANY = 2000;
  private static final int OCTETS = 4000;

  /** So many of them, or fewer, make a part. */
  private static final int FITTING = PagedParts.OCTETS / OCTETS;

  /** What is left to read when the buffers of the connection, 4 MB on Linux, are full. */
  private static final int SPARE = 8;

  /** So many downloads there may be by default. */
  private static final int MOST = 32;

  @Inject EventStore store;
  @Inject Database database;
  @Inject Downloads downloads;

  @Inject Acquisitions acquisitions;

  @TestHTTPResource("/meetings")
  URI meetings;

  @BeforeEach
  void fill() {
    database.clear();
    ManyMeetings.put(store, 0, MANY, OCTETS);
  }

  @Test
  void aTableIsReadNoFasterThanItIsFetched() throws IOException {
    long before = acquisitions.forLists();

    try (SlowClient client = SlowClient.ask(meetings, "text/csv")) {
      assertThat(client.read(100)).startsWith("HTTP/1.1 200");
      await()
          .during(Duration.ofSeconds(1))
          .until(() -> acquisitions.forLists() - before < MANY / FITTING - SPARE);

      client.rest();

      assertThat(acquisitions.forLists() - before).isGreaterThanOrEqualTo(MANY / FITTING);
    }
  }

  @Test
  void aTableIsWholeWhileEventsAreAdded() throws IOException {
    try (SlowClient client = SlowClient.ask(meetings, "text/csv", "1.0")) {
      String begin = client.read(1000);

      ManyMeetings.put(store, -50, 0, OCTETS);
      ManyMeetings.put(store, MANY, MANY + 50, OCTETS);
      String answer = begin + client.rest();

      List<CSVRecord> rows = rows(answer.substring(answer.indexOf("\r\n\r\n") + 4));
      List<String> days = rows.stream().map(row -> row.get("earliest")).toList();
      assertThat(days).containsAll(ManyMeetings.days(0, MANY));
      assertThat(days).containsAll(ManyMeetings.days(-50, 0));
      assertThat(days).doesNotContainAnyElementsOf(ManyMeetings.days(MANY, MANY + 50));
      assertThat(days).doesNotHaveDuplicates();
    }
  }

  /** As many as the service has threads, and as many as may be at a time. */
  @Test
  void thoseWhoFetchATableAndLeaveItHinderNobody() throws IOException {
    List<SlowClient> clients = new ArrayList<>();
    for (int n = 0; n < MOST; n++) {
      clients.add(SlowClient.ask(meetings, "text/csv"));
      assertThat(clients.get(n).read(100)).startsWith("HTTP/1.1 200");
    }

    given().get("/meetings").then().statusCode(200);
    given()
        .accept("text/csv")
        .get("/meetings")
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("30"))
        .header("Content-Type", startsWith("application/problem+json"))
        .body("type", equalTo("urn:readout:problem:too-many-downloads"));
    for (SlowClient client : clients) {
      client.close();
    }
    await().until(downloads::free, free -> free == MOST);

    assertThat(rows(given().accept("text/csv").get("/meetings").asString())).hasSize(MANY);
  }

  private static List<CSVRecord> rows(String table) throws IOException {
    return CSVParser.parse(
            table, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
        .getRecords();
  }
}
