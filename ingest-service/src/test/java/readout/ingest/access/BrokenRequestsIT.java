package readout.ingest.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.stack.testing.KafkaResource;

/** Requests that the router or the framework refuses before our own code is asked. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class BrokenRequestsIT {

  private static final String PROBLEM = "content-type: application/problem+json";

  @TestHTTPResource("/")
  URI service;

  @BeforeEach
  void ready() {
    RestrictedAccess.awaitReady();
  }

  @ParameterizedTest
  @CsvSource({
    "POST /articles,      Host: [,      400, Host is missing",
    "DELETE /articles/1,  X: no host,   400, Host is missing",
    "TRACE /articles/1,   Host: a,      405, TRACE",
    "POST /articles,      Host: a|Expect: x|Content-Type: application/json, 417, Expect",
    "GET /nothing,        Host: a,      404, no call",
  })
  void aRefusalByTheFrameworkIsAProblemWithDetail(
      String start, String header, int status, String detail) throws Exception {
    try (RawConnection connection = new RawConnection(service)) {
      connection.send(
          start + " HTTP/1.1\r\n" + header.replace("|", "\r\n") + "\r\nContent-Length: 0\r\n\r\n");

      String head = connection.head();

      assertThat(head).startsWith("HTTP/1.1 " + status).contains(PROBLEM);
      assertThat(connection.body(head)).contains("\"detail\":\"").contains(detail);
    }
  }

  @Test
  void anArticleWhoseClientIsGoneIsNoFailureOfTheService() throws Exception {
    RestrictedAccess.post(given(), RestrictedAccess.article("urn:broken:1"));
    String failures = failures();
    try (RawConnection connection = new RawConnection(service)) {
      connection.send(
          connection.call("x", "application/json", "Content-Length: 500") + "{\"uri\":\"urn:");
      connection.finish();
      assertThat(connection.isClosedByPeer()).isTrue();
    }

    assertThat(failures()).isNotBlank().isEqualTo(failures);
  }

  @Test
  void aMethodOrPathThatIsNoneHasNoFiguresOfItsOwn() throws Exception {
    for (String start : List.of("UNHEARD /articles", "DELETE /articles/unheard-1")) {
      try (RawConnection connection = new RawConnection(service)) {
        connection.send(start + " HTTP/1.1\r\nHost: a\r\nAccept: not/this\r\n\r\n");
        assertThat(connection.answer()).startsWith("HTTP/1.1 40");
      }
    }

    assertThat(given().get("/q/metrics").asString())
        .contains("method=\"OTHER\"", "uri=\"OTHER\"")
        .doesNotContain("UNHEARD", "unheard-1");
  }

  private static String failures() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("readout_ingest_refused_total{reason=\"internal\"}"))
        .collect(Collectors.joining());
  }
}
