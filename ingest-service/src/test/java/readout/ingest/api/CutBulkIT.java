package readout.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.contracts.Article;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

/** Articles as lines of one request whose client is gone before it has sent all of them. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class CutBulkIT {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int LINES = 300;
  private static final int ANSWERED = LINES / 2;
  private static final int CUTS = 40;

  @TestHTTPResource("/")
  URI service;

  KafkaServer server;

  @BeforeEach
  void ready() {
    Service.awaitReady();
  }

  private static String prefix(String name) {
    return "urn:cut:" + name + ":";
  }

  private static String text(int number) {
    return "They met " + number + " times." + " They went.".repeat(number % 20);
  }

  private static List<String> lines(String name) {
    return IntStream.range(0, LINES)
        .mapToObj(
            i ->
                "{\"uri\":\"%s\",\"version\":\"1\",\"body_text\":\"%s\"}\n"
                    .formatted(prefix(name) + i, text(i)))
        .toList();
  }

  private static byte[] bytes(List<String> lines) {
    return String.join("", lines).getBytes(UTF_8);
  }

  private List<Article> published(String name) {
    return PublishedRecords.all(server.bootstrapServers()).stream()
        .map(PublishedRecords.Published::article)
        .filter(article -> article.uri().startsWith(prefix(name)))
        .toList();
  }

  /** Each article once, and none of which a part was taken for the whole. */
  private void assertEachIsPublishedOnce(String name) {
    assertThat(published(name))
        .extracting(article -> article.uri() + " " + article.body())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, LINES).mapToObj(i -> prefix(name) + i + " " + text(i)).toList());
  }

  private static void assertAllAreCountedAndNoneWasRefused(Counters before) {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              Counters after = Counters.read();
              assertThat(after.received()).isEqualTo(after.answered());
              assertThat(refused(after)).isEqualTo(refused(before));
            });
  }

  /** There is no counter before the first article. */
  private static double refused(Counters counters) {
    return counters.values().getOrDefault("refused", 0.0);
  }

  /**
   * The first half is answered before the rest is sent; of the last line the last bytes are
   * missing. Where that is the line feed alone, its JSON is whole, but who is gone cannot tell so.
   */
  @ParameterizedTest
  @CsvSource({
    "CLOSED, CHUNKED, 1",
    "CLOSED, OF_LENGTH, 30",
    "RESET, CHUNKED, 30",
    "RESET, OF_LENGTH, 1",
    "HALF_CLOSED, CHUNKED, 1",
    "HALF_CLOSED, OF_LENGTH, 30"
  })
  void theLineThatIsCutIsNoArticleAndTheWholeBodyCanBeSentAgain(
      CutRequest.Ending ending, CutRequest.Framing framing, int missing) throws Exception {
    String name = ending + ":" + framing;
    List<String> lines = lines(name);
    byte[] body = bytes(lines);
    byte[] first = bytes(lines.subList(0, ANSWERED));
    Counters before = Counters.read();

    try (CutRequest request = new CutRequest(service, framing, body.length)) {
      request.send(first);
      assertThat(request.answers(ANSWERED)).allMatch(line -> line.contains("\"accepted\""));
      request.send(Arrays.copyOfRange(body, first.length, body.length - missing));
      request.end(ending);
    }
    String[] answers = BulkIT.post(String.join("", lines));

    assertThat(answers).hasSize(LINES);
    assertThat(Arrays.copyOf(answers, ANSWERED)).allMatch(line -> line.contains("\"unchanged\""));
    assertThat(answers).allMatch(CutBulkIT::isTaken);
    assertThat(answers[LINES - 1]).contains("\"accepted\"");
    assertEachIsPublishedOnce(name);
    assertAllAreCountedAndNoneWasRefused(before);
  }

  private static boolean isTaken(String line) {
    return line.contains("\"accepted\"") || line.contains("\"unchanged\"");
  }

  @Test
  void cutAnywhereAgainAndAgainNothingIsTakenTwiceOrInPart() throws IOException {
    long seed = ThreadLocalRandom.current().nextLong(1_000_000);
    System.out.printf("seed %d%n", seed);
    Random random = new Random(seed);
    List<String> lines = lines("anywhere");
    byte[] body = bytes(lines);
    Counters before = Counters.read();

    for (int i = 0; i < CUTS; i++) {
      CutRequest.Framing framing = any(random, CutRequest.Framing.values());
      try (CutRequest request = new CutRequest(service, framing, body.length)) {
        request.send(Arrays.copyOf(body, random.nextInt(body.length)));
        request.end(any(random, CutRequest.Ending.values()));
      }
    }
    String[] answers = BulkIT.post(String.join("", lines));

    assertThat(answers).as("seed %d", seed).hasSize(LINES).allMatch(CutBulkIT::isTaken);
    assertEachIsPublishedOnce("anywhere");
    assertAllAreCountedAndNoneWasRefused(before);
  }

  private static <T> T any(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }
}
