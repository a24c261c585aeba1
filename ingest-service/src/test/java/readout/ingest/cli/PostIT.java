package readout.ingest.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.contracts.ArticleId;
import readout.ingest.api.Counters;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

@QuarkusTest
@WithTestResource(KafkaResource.class)
class PostIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TestHTTPResource("/")
  String service;

  @TempDir Path folder;

  KafkaServer broker;

  /** How it ended and what it said. */
  private record Run(int status, String out, String err) {}

  @BeforeEach
  void ready() {
    await().atMost(LIMIT).until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  private Run post(String standardInput, String... inputs) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] arguments = new String[inputs.length + 2];
    arguments[0] = "--url";
    arguments[1] = service;
    System.arraycopy(inputs, 0, arguments, 2, inputs.length);
    int status =
        Post.run(
            new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            arguments);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String article(String uri) {
    return "{\"uri\":\"%s\",\"version\":\"1\",\"body_text\":\"They met.\"}".formatted(uri);
  }

  private String published(String uri) {
    var records = PublishedRecords.of(ArticleId.of("default", uri), broker.bootstrapServers());
    assertThat(records).hasSize(1);
    return records.get(0).article().body();
  }

  @Test
  void allFilesOfAFolderArePostedAndWhatIsRefusedIsNamed() throws Exception {
    Files.writeString(folder.resolve("a.json"), article("urn:post:a").replace(",", ",\r\n"));
    Path lines = folder.resolve("b.ndjson");
    Files.writeString(lines, article("urn:post:b") + "\n\n{\"uri\":\"urn:post:x\"}\nnonsense\n");
    Files.writeString(
        folder.resolve("c.xml"),
        "<newsItem guid='urn:post:c' version='1'><contentSet><inlineData>Envoys met."
            + "</inlineData></contentSet></newsItem>");
    Files.writeString(folder.resolve("d.txt"), "no article");

    Run first = post("", folder.toString());
    Run again = post("", folder.toString());

    assertThat(first.out()).isEqualTo("accepted 3, unchanged 0, refused 2\n");
    assertThat(first.err()).contains(lines + ":3: 400 ", lines + ":4: 400 ");
    assertThat(first.status()).isEqualTo(1);
    assertThat(again.out()).isEqualTo("accepted 0, unchanged 3, refused 2\n");
    assertThat(published("urn:post:a")).isEqualTo("They met.");
    assertThat(published("urn:post:c")).isEqualTo("Envoys met.");
  }

  @Test
  void theStandardInputHasAnArticleALine() throws Exception {
    String many =
        IntStream.range(0, 1_700)
            .mapToObj(i -> article("urn:post:in:" + i))
            .collect(Collectors.joining("\n"));

    Run run = post(many, "-");

    assertThat(run).isEqualTo(new Run(0, "accepted 1700, unchanged 0, refused 0\n", ""));
    assertThat(published("urn:post:in:1699")).isEqualTo("They met.");
  }

  @Test
  void whileTheBrokerIsAwayItWaitsAndThenGoesOn() throws Exception {
    Path lines = Files.writeString(folder.resolve("late.ndjson"), article("urn:post:late"));
    double before = unavailable();
    broker.kill();
    var run =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return post("", lines.toString());
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    await().atMost(LIMIT).until(() -> unavailable() > before);

    broker.restart();

    assertThat(run.get().status()).isZero();
    assertThat(run.get().out()).contains("refused 0");
    assertThat(run.get().err()).contains("1 articles later");
  }

  /**
   * Counted since the service started, by other tests too; there is no counter before the first.
   */
  private static double unavailable() {
    return Counters.read().values().getOrDefault("unavailable", 0.0);
  }

  @Test
  void whatCannotBeUnderstoodIsSaid() throws Exception {
    assertThat(post("", "--speed", "-").err()).startsWith("unknown option: --speed\nUsage: post");
    assertThat(post("").status()).isEqualTo(2);
    assertThat(post("", "/no/such/file").err()).startsWith("does not exist: /no/such/file");
  }

  @Test
  void aKeyIsReadFromItsFile() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "readout_abc\n");

    PostOptions options = PostOptions.parse("--key-file", key.toString(), "-");

    assertThat(options.key()).isEqualTo("readout_abc");
    assertThat(options.articles()).hasToString("http://127.0.0.1:8081/articles");
  }
}
