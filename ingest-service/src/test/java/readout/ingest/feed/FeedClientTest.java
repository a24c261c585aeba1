package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.ingest.feed.WebServer.Answer;

/** With a real server and real connections; the guard lets this machine's loopback pass. */
class FeedClientTest {

  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final int MOST_BYTES = 100_000;
  private static final Instant NOW = Instant.parse("2026-01-23T10:00:00Z");

  private static Vertx vertx;
  private static Fetcher fetcher;

  private final WebServer server = new WebServer();
  private final FeedClient client = client(InetAddress::getAllByName);

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
    fetcher = new Fetcher(vertx, LIMIT, MOST_BYTES);
  }

  @AfterAll
  static void stop() {
    fetcher.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static FeedClient client(Resolver resolver) {
    return client(resolver, Optional.empty());
  }

  private static FeedClient client(Resolver resolver, Optional<Login> login) {
    AddressGuard guard = new AddressGuard(AddressGuard.blocks("127.0.0.1"), resolver);
    return new FeedClient(guard, fetcher, Clock.fixed(NOW, ZoneOffset.UTC), login);
  }

  private Polled poll(String path) throws InterruptedException {
    return client.poll(server.address(path), Validators.NONE);
  }

  private static String content(Polled polled) {
    return new String(((Polled.Changed) polled).content(), StandardCharsets.UTF_8);
  }

  @Test
  void aFeedIsAskedForConditionallyByWhatTheServerGave() throws Exception {
    server.page(
        "/feed",
        asked ->
            asked.header("if-none-match").equals("\"a-1\"")
                ? Answer.of(304)
                : Answer.of(
                        200, "ETag", "\"a-1\"", "Last-Modified", "Fri, 23 Jan 2026 09:00:00 GMT")
                    .with("<rss/>"));

    Polled first = poll("/feed");
    Validators given = Validators.of(((Polled.Changed) first).answer());
    Polled second = client.poll(server.address("/feed"), given);

    assertThat(content(first)).isEqualTo("<rss/>");
    assertThat(second).isInstanceOf(Polled.NotModified.class);
    assertThat(server.asked("/feed").get(1).header("if-modified-since"))
        .isEqualTo("Fri, 23 Jan 2026 09:00:00 GMT");
    assertThat(server.asked("/feed").get(0).headers()).doesNotContainKey("traceparent");
  }

  @Test
  void aCompressedFeedIsRead() throws Exception {
    server.page("/zip", Answer.of(200, "Content-Encoding", "gzip").with(zipped("<rss/>")));

    assertThat(content(poll("/zip"))).isEqualTo("<rss/>");
    assertThat(server.asked("/zip").get(0).header("accept-encoding")).isEqualTo("gzip");
  }

  @Test
  void aFeedThatIsTooLargeIsRefusedCompressedOrNot() throws Exception {
    server.page("/large", Answer.of(200).with("x".repeat(MOST_BYTES + 1)));
    server.page(
        "/bomb",
        Answer.of(200, "Content-Encoding", "gzip").with(zipped("x".repeat(50 * MOST_BYTES))));
    server.page("/most", Answer.of(200).with("x".repeat(MOST_BYTES)));

    assertThat(poll("/large")).isEqualTo(new Polled.Failed("larger than 100000 bytes", null));
    assertThat(poll("/bomb")).isEqualTo(new Polled.Failed("larger than 100000 bytes", null));
    assertThat(content(poll("/most"))).hasSize(MOST_BYTES);
  }

  @Test
  void aServerThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/feed");

      assertThat(client.poll(address, Validators.NONE))
          .isEqualTo(new Polled.Failed("not answered within PT2S", null));
    }
  }

  @Test
  void withoutAServerThePollFails() throws Exception {
    server.close();

    assertThat(poll("/feed")).isInstanceOf(Polled.Failed.class);
  }

  @Test
  void aFeedThatMovedForGoodIsAskedForThereFromNowOnAndOneThatMovedForNowIsNot() throws Exception {
    server.page("/old", Answer.of(301, "Location", "/older"));
    server.page("/older", Answer.of(308, "Location", server.address("/new").toString()));
    server.page("/now", Answer.of(302, "Location", "/old"));
    server.page("/half", Answer.of(308, "Location", "/now"));
    server.page("/new", Answer.of(200).with("<rss/>"));

    assertThat(poll("/old"))
        .isInstanceOfSatisfying(
            Polled.Changed.class,
            changed -> {
              assertThat(changed.moved()).isEqualTo(server.address("/new"));
              assertThat(changed.from()).isEqualTo(server.address("/new"));
            });
    assertThat(((Polled.Changed) poll("/now")).moved()).isNull();
    assertThat(((Polled.Changed) poll("/half")).moved()).isEqualTo(server.address("/now"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:%d/secret",
        "http://10.0.0.1/secret",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "http://[::1]:%d/secret",
      })
  void aRedirectToWhatIsNotFetchedFromIsRefusedAndNotFollowed(String location) throws Exception {
    server.page("/secret", Answer.of(200).with("<rss/>"));
    server.page("/feed", Answer.of(302, "Location", location.formatted(server.port())));

    assertThat(poll("/feed")).isInstanceOf(Polled.Refused.class);
    assertThat(server.asked("/secret")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/round", "http://no host/", ""})
  void aRedirectThatLeadsNowhereFails(String location) throws Exception {
    server.page("/round", Answer.of(307, "Location", location));

    assertThat(poll("/round")).isInstanceOf(Polled.Failed.class);
    assertThat(server.asked("/round")).hasSizeLessThanOrEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "503, 120,                             PT2M",
        "429, 'Fri, 23 Jan 2026 10:05:00 GMT', PT5M",
        "429, 99999999,                        PT24H",
        "503, 'Fri, 23 Jan 2026 09:00:00 GMT', none",
        "503, soon,                            none",
        "500, none,                            none",
      })
  void whatTheServerAsksToWaitIsTold(int status, String retryAfter, String wait) throws Exception {
    server.page(
        "/busy",
        retryAfter == null ? Answer.of(status) : Answer.of(status, "Retry-After", retryAfter));

    assertThat(poll("/busy"))
        .isEqualTo(
            new Polled.Failed("status " + status, wait == null ? null : Duration.parse(wait)));
  }

  @Test
  void aFeedThatIsGoneIsSaidToBe() throws Exception {
    server.page("/gone", Answer.of(410));

    assertThat(poll("/gone")).isInstanceOf(Polled.Gone.class);
  }

  /** The name stays in the request, while the connection goes where the check was made. */
  @Test
  void theConnectionGoesToTheAddressThatWasCheckedUnderTheNameThatWasAskedFor() throws Exception {
    server.page("/feed", Answer.of(200).with("<rss/>"));
    URI named = URI.create("http://wire.invalid:" + server.port() + "/feed");

    Polled polled =
        client(host -> InetAddress.getAllByName("127.0.0.1")).poll(named, Validators.NONE);

    assertThat(polled).isInstanceOf(Polled.Changed.class);
    assertThat(server.asked("/feed").get(0).header("host"))
        .isEqualTo("wire.invalid:" + server.port());
  }

  /** The name stands in the first message of a client (RFC 6066), not yet encrypted. */
  @Test
  void theNameThatWasAskedForStaysInTls() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI named = URI.create("https://wire.invalid:" + server.getLocalPort() + "/feed");
      CompletableFuture<String> hello =
          CompletableFuture.supplyAsync(() -> firstBytes(server), task -> new Thread(task).start());

      client(host -> InetAddress.getAllByName("127.0.0.1")).poll(named, Validators.NONE);

      assertThat(hello.get(2, TimeUnit.SECONDS)).contains("wire.invalid");
    }
  }

  private static String firstBytes(ServerSocket server) {
    try (Socket client = server.accept()) {
      byte[] bytes = new byte[4_096];
      return new String(bytes, 0, client.getInputStream().read(bytes), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aLoginIsShownToTheServerOfTheFeedAloneWhereverARedirectLeads() throws Exception {
    try (WebServer other = new WebServer()) {
      server.page("/feed", Answer.of(302, "Location", "/here"));
      server.page("/here", Answer.of(302, "Location", other.address("/there").toString()));
      other.page("/there", Answer.of(302, "Location", server.address("/back").toString()));
      server.page("/back", Answer.of(200).with("<rss/>"));
      var settings = new LoginTest.Settings(server.address("/feed"), "reader", "sea: wind", null);

      Polled polled =
          client(InetAddress::getAllByName, Login.of(settings))
              .poll(server.address("/feed"), Validators.NONE);

      assertThat(content(polled)).isEqualTo("<rss/>");
      for (String path : List.of("/feed", "/here", "/back")) {
        assertThat(server.asked(path).get(0).header("authorization"))
            .isEqualTo("Basic cmVhZGVyOnNlYTogd2luZA==");
      }
      assertThat(other.asked("/there").get(0).headers()).doesNotContainKey("authorization");
    }
  }

  @Test
  void aFormReachesTheHubThroughARedirectAndOnlyWhereTheGuardLets() throws Exception {
    server.page("/hub", Answer.of(307, "Location", "/hub2"));
    server.page("/hub2", Answer.of(202));
    server.page("/away", Answer.of(308, "Location", "http://127.0.0.2:" + server.port() + "/hub2"));

    int status = client.post(server.address("/hub"), Map.of("hub.mode", "sub scribe&"));

    assertThat(status).isEqualTo(202);
    assertThat(server.asked("/hub2").get(0).body()).isEqualTo("hub.mode=sub+scribe%26");
    assertThatThrownBy(() -> client.post(server.address("/away"), Map.of()))
        .isInstanceOf(RefusedAddressException.class);
    assertThat(server.asked("/hub2")).hasSize(1);
  }

  private static byte[] zipped(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
