package readout.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.ingest.access.RestrictedAccess.WIRE;
import static readout.ingest.access.RestrictedAccess.article;
import static readout.ingest.access.RestrictedAccess.write;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

/** What becomes of a stream whose key is taken away. */
@QuarkusTest
@TestProfile(RestrictedAccess.class)
@WithTestResource(KafkaResource.class)
class StreamAccessIT {

  @TestHTTPResource("/")
  URI service;

  @Inject KeyRing ring;
  KafkaServer server;

  @BeforeEach
  void ready() {
    RestrictedAccess.awaitReady();
  }

  @AfterEach
  void restore() {
    write(RestrictedAccess.keys());
    ring.readAgain();
  }

  @Test
  void itsFurtherLinesAreRefused() throws Exception {
    try (RawConnection stream = new RawConnection(service)) {
      stream.send(stream.call(WIRE, "application/x-ndjson", "Transfer-Encoding: chunked"));
      stream.sendChunk(article("urn:stream:1") + "\n");
      assertThat(stream.head()).startsWith("HTTP/1.1 200 ");
      assertThat(stream.json()).contains("\"accepted\"");

      write(RestrictedAccess.keys().replaceAll("(?m)^wire 2026 .*\n", ""));
      ring.readAgain();
      stream.sendChunk(article("urn:stream:2") + "\n");

      assertThat(stream.json()).contains("urn:readout:problem:unauthenticated");
    }
    assertThat(PublishedRecords.all(server.bootstrapServers()))
        .extracting(published -> published.article().uri())
        .contains("urn:stream:1")
        .doesNotContain("urn:stream:2");
  }
}
