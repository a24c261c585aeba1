package readout.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.ingest.access.RestrictedAccess.UNKNOWN;
import static readout.ingest.access.RestrictedAccess.WIRE;
import static readout.ingest.access.RestrictedAccess.article;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.stack.testing.KafkaResource;

/** What becomes of a connection whose request is refused before its body is read. */
@QuarkusTest
@TestProfile(RestrictedAccess.class)
@WithTestResource(KafkaResource.class)
class UnreadBodyIT {

  private static final int LARGE = 64 << 20;
  private static final String JSON = "application/json";
  private static final String NDJSON = "application/x-ndjson";

  @TestHTTPResource("/")
  URI service;

  @BeforeEach
  void ready() {
    RestrictedAccess.awaitReady();
  }

  @Test
  void whoWaitsToBeToldToSendIsRefusedWithoutBeingTold() throws Exception {
    try (RawConnection connection = new RawConnection(service)) {
      connection.send(
          connection.call(UNKNOWN, JSON, "Content-Length: " + LARGE, "Expect: 100-continue"));

      assertThat(connection.answer()).startsWith("HTTP/1.1 401 ").contains("connection: close");
      assertThat(connection.isClosedByPeer()).isTrue();
    }
  }

  @Test
  void whoSendsALargeBodyAtOnceGetsTheAnswerBeforeItIsSent() throws Exception {
    try (RawConnection connection = new RawConnection(service)) {
      connection.send(connection.call(UNKNOWN, NDJSON, "Transfer-Encoding: chunked"));
      connection.send("5\r\nabcde\r\n");

      assertThat(connection.answer()).startsWith("HTTP/1.1 401 ").contains("connection: close");
      assertThat(connection.sendsUntilClosed("5\r\nabcde\r\n".repeat(1000)))
          .isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void afterAShortBodyTheConnectionGoesOn() throws Exception {
    String json = article("urn:unread:1");
    try (RawConnection connection = new RawConnection(service)) {
      connection.send(connection.call(UNKNOWN, JSON, "Content-Length: " + json.length()) + json);
      assertThat(connection.answer()).startsWith("HTTP/1.1 401 ").doesNotContain("connection:");

      connection.send(connection.call(WIRE, JSON, "Content-Length: " + json.length()) + json);
      assertThat(connection.answer()).startsWith("HTTP/1.1 202 ");
    }
  }

  @Test
  void whoHasAKeyIsToldToSend() throws Exception {
    for (String type : new String[] {JSON, NDJSON}) {
      String json = article("urn:unread:" + type.length());
      try (RawConnection connection = new RawConnection(service)) {
        String length = "Content-Length: " + json.length();
        connection.send(connection.call(WIRE, type, length, "Expect: 100-continue"));
        assertThat(connection.head()).startsWith("HTTP/1.1 100 ");

        connection.send(json);
        assertThat(connection.head()).startsWith("HTTP/1.1 20");
      }
    }
  }
}
