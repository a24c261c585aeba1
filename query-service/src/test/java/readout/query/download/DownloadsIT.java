package readout.query.download;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.query.SlowClient;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Downloads on real connections, of clients that leave, wait and are slow. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class DownloadsIT {

  /** More than a connection on loopback holds when the client's side takes little. */
  private static final int A_LOT = 8 * 1024 * 1024;

  @TestHTTPResource("/test/downloads/")
  URI downloads;

  @Inject PlannedDownloads planned;

  @Test
  void allPartsComeInTheirOrder() throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    for (byte[] part :
        PlannedDownloads.odd(List.of(0, 1, 0, 16 * 1024, 16 * 1024 + 1, 0, 70_001)).toList()) {
      expected.write(part);
    }

    assertThat(given().get("/test/downloads/odd").asByteArray()).isEqualTo(expected.toByteArray());
    assertThat(given().get("/test/downloads/empty").then().statusCode(200).extract().asByteArray())
        .isEmpty();
    awaitRoom(planned.patient);
  }

  @Test
  void theHeadAloneIsNoDownload() {
    given().head("/test/downloads/patient/endless").then().statusCode(200);

    assertThat(planned.patient.free()).isEqualTo(PlannedDownloads.MOST);
  }

  @Test
  void whatNobodyTakesIsNotRead() throws IOException {
    planned.read.set(0);

    try (SlowClient client = client("patient/endless")) {
      client.read(1000);
      await().during(Duration.ofSeconds(1)).until(this::bytes, bytes -> bytes < A_LOT);
      int read = planned.read.get();

      client.read(A_LOT);

      await().until(planned.read::get, now -> now > read);
      await().during(Duration.ofSeconds(1)).until(this::bytes, bytes -> bytes < 2 * A_LOT);
    }
    awaitRoom(planned.patient);
  }

  @Test
  void thoseWhoLeaveMakeRoom() throws IOException {
    for (int round = 0; round < 3; round++) {
      List<SlowClient> clients = fill("patient/endless");
      assertRefused("patient/endless");
      for (SlowClient client : clients) {
        client.close();
      }
      awaitRoom(planned.patient);
    }
  }

  @Test
  void thoseWhoTakeNothingMakeRoomAndAreCutOff() throws IOException {
    for (int round = 0; round < 3; round++) {
      List<SlowClient> clients = fill("impatient/endless");
      assertRefused("impatient/endless");
      awaitRoom(planned.impatient);
      for (SlowClient client : clients) {
        assertThatThrownBy(client::rest).isInstanceOf(IOException.class);
        client.close();
      }
    }
  }

  @Test
  void whoIsSlowButGoesOnGetsAll() throws IOException {
    try (SlowClient client = client("impatient/ten")) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      long begin = System.nanoTime();

      await()
          .pollInterval(PlannedDownloads.PATIENCE.dividedBy(8))
          .until(
              () -> {
                String some = client.read(96 * 1024);
                all.writeBytes(some.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                return some.isEmpty();
              });

      assertThat(System.nanoTime() - begin).isGreaterThan(PlannedDownloads.PATIENCE.toNanos());
      assertThat(all.toString(java.nio.charset.StandardCharsets.UTF_8)).endsWith("\r\n0\r\n\r\n");
      assertThat(all.size()).isGreaterThan(10 * PlannedDownloads.PART);
    }
    awaitRoom(planned.impatient);
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void oneThatFailsHalfWayIsNotTakenForAWholeOne(HttpClient.Version version) throws Exception {
    HttpResponse<InputStream> cut =
        HttpClient.newBuilder()
            .version(version)
            .build()
            .send(
                HttpRequest.newBuilder(downloads.resolve("failing")).build(),
                HttpResponse.BodyHandlers.ofInputStream());

    assertThat(cut.statusCode()).isEqualTo(200);
    assertThat(cut.version()).isEqualTo(version);
    assertThatThrownBy(() -> cut.body().readAllBytes()).isInstanceOf(IOException.class);
    awaitRoom(planned.patient);
  }

  /** Before HTTP/1.1 the end of the connection is that of the answer. */
  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.1"})
  void norIsItByWhoReadsToTheEndOfTheConnection(String version) throws IOException {
    try (SlowClient client = SlowClient.ask(downloads.resolve("failing"), "*/*", version)) {
      assertThatThrownBy(client::rest).isInstanceOf(IOException.class);
    }
    awaitRoom(planned.patient);
  }

  @Test
  void oneThatFailsBeforeItBeginsIsAProblem() {
    given()
        .get("/test/downloads/failed")
        .then()
        .statusCode(503)
        .header("Content-Type", startsWith("application/problem+json"))
        .body("type", equalTo("urn:readout:problem:store-unavailable"));
    assertThat(planned.patient.free()).isEqualTo(PlannedDownloads.MOST);
  }

  private long bytes() {
    return (long) planned.read.get() * PlannedDownloads.PART;
  }

  private List<SlowClient> fill(String path) throws IOException {
    List<SlowClient> clients = new ArrayList<>();
    for (int n = 0; n < PlannedDownloads.MOST; n++) {
      SlowClient client = client(path);
      assertThat(client.read(1000)).startsWith("HTTP/1.1 200");
      clients.add(client);
    }
    return clients;
  }

  private static void assertRefused(String path) {
    given()
        .get("/test/downloads/" + path)
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("30"))
        .body("type", equalTo("urn:readout:problem:too-many-downloads"));
  }

  private static void awaitRoom(Downloads bounded) {
    await().until(bounded::free, free -> free == PlannedDownloads.MOST);
  }

  private SlowClient client(String path) throws IOException {
    return SlowClient.ask(downloads.resolve(path), "*/*");
  }
}
