package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.query.Database;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** The changes as server-sent events. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class ChangeStreamIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TestHTTPResource("/changes/stream")
  URI stream;

  @Inject EventStore store;
  @Inject Database database;
  @Inject ChangeFeed feed;

  @BeforeEach
  void fill() {
    database.clear();
    put(of("one", 1, meeting("m", "2026-01-23", person("Cho Hyun", "KR"))));
  }

  @Test
  void theStreamTellsWhatTheListDoesAsItHappens() throws Exception {
    try (Reader reader = new Reader("", null)) {
      await().atMost(LIMIT).until(() -> reader.with("event:created").size() == 1);
      put(of("two", 1, meeting("m", "2026-02-23", person("Marco Rubio", "US"))));
      await().atMost(LIMIT).until(() -> reader.with("event:created").size() == 2);
      assertThat(reader.contentType()).startsWith("text/event-stream");
      assertThat(reader.with("content-type"))
          .as("a field that the standard does not have")
          .isEmpty();
      assertThat("[" + String.join(",", reader.with("data:")) + "]").isEqualTo(items("/changes"));

      put(withdrawn("one", 2));
      await().atMost(LIMIT).until(() -> reader.with("event:deleted").size() == 1);
      assertThat(reader.with("id:")).last().isEqualTo(given().get("/changes").path("next"));
      assertThat(reader.with("data:")).last().asString().contains("\"event\":null");
    }
    await().atMost(LIMIT).until(() -> !feed.polls());
  }

  @Test
  void itGoesOnAfterTheLastEventThatCame() throws Exception {
    String first = given().get("/changes").path("next");
    put(of("two", 1, meeting("m", "2026-02-23", person("Marco Rubio", "US"))));

    try (Reader byHeader = new Reader("?after=0", first);
        Reader byParameter = new Reader("?after=" + first, null)) {
      await().atMost(LIMIT).until(() -> byHeader.with("id:").size() == 1);
      await().atMost(LIMIT).until(() -> byParameter.with("id:").size() == 1);

      assertThat(byHeader.with("id:")).isEqualTo(byParameter.with("id:")).doesNotContain(first);
    }
  }

  @Test
  void aPlaceThatIsNoneIsAProblem() {
    given()
        .header("Last-Event-ID", "yesterday")
        .get("/changes/stream")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo("Last-Event-ID"));
    given().get("/changes/stream?after=x").then().statusCode(400);
  }

  @Test
  void whereChangesAreMissingItIsGone() {
    put(of("two", 1, meeting("m", "2026-02-23", person("Marco Rubio", "US"))));
    String first = given().get("/changes?limit=1").path("next");
    String latest = given().get("/changes").path("next");
    await().atMost(LIMIT).until(() -> store.forgetChanges(Instant.EPOCH, 1) == 1);

    for (String path : List.of("/changes?after=0", "/changes/stream?after=0")) {
      given()
          .get(path)
          .then()
          .statusCode(410)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:readout:problem:changes-forgotten"))
          .body("next", equalTo(latest));
    }
    given().header("Last-Event-ID", "0").get("/changes/stream").then().statusCode(410);
    given().get("/changes?after=" + first).then().statusCode(200).body("items.size()", equalTo(1));
    given().get("/changes").then().statusCode(200).body("items.size()", equalTo(1));
    given().get("/changes?after=" + latest).then().statusCode(200);
  }

  private static String items(String path) {
    String body = given().get(path).asString();
    return body.substring(body.indexOf('['), body.lastIndexOf(']') + 1);
  }

  private void put(Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-03-01T00:00:00Z"));
  }

  /** The lines of the stream, read as they come. */
  private final class Reader implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> answer;

    Reader(String query, @org.jspecify.annotations.Nullable String last)
        throws IOException, InterruptedException {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stream + query));
      if (last != null) {
        request.header("Last-Event-ID", last);
      }
      answer =
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
      Thread reading = new Thread(this::read);
      reading.setDaemon(true);
      reading.start();
    }

    private void read() {
      try {
        answer.body().forEach(lines::add);
      } catch (UncheckedIOException e) {
        lines.add("closed");
      }
    }

    String contentType() {
      return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** What follows this; the whole line when this says all. */
    List<String> with(String start) {
      return lines.stream()
          .filter(line -> line.startsWith(start))
          .map(line -> line.substring(line.equals(start) ? 0 : start.length()).strip())
          .toList();
    }

    @Override
    public void close() {
      answer.body().close();
    }
  }
}
