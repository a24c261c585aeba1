package readout.ingest.folder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(FolderResource.class)
class FolderIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  KafkaServer broker;
  Path folder;

  @BeforeEach
  void ready() {
    await().atMost(LIMIT).until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  private static String article(String uri, String body) {
    return "{\"uri\":\"%s\",\"body_text\":\"%s\"}".formatted(uri, body);
  }

  /** Laid as the README says: written beside, then renamed. */
  private void lay(String name, String content) throws IOException {
    Path part = Files.writeString(folder.resolve(name + ".part"), content);
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path awaitFile(String name) {
    Path file = folder.resolve(name);
    await().atMost(LIMIT).until(() -> Files.exists(file));
    return file;
  }

  private List<Article> published(String uri) {
    return PublishedRecords.of(ArticleId.of("folder", uri), broker.bootstrapServers()).stream()
        .map(PublishedRecords.Published::article)
        .toList();
  }

  @Test
  void aFileIsPublishedAndThenMovedAndLaidAgainChangesNothing() throws IOException {
    lay("one.json", article("urn:folder:one", "They met."));
    awaitFile("done/one.json");
    assertThat(published("urn:folder:one"))
        .singleElement()
        .returns("folder", Article::feed)
        .returns("They met.", Article::body);

    Files.move(folder.resolve("done/one.json"), folder.resolve("one.json"));
    awaitFile("done/one.json");

    assertThat(folder.resolve("one.json")).doesNotExist();
    assertThat(published("urn:folder:one")).hasSize(1);
  }

  @Test
  void aFileOfAnEmbargoedArticleIsDoneAndWhatItSaysWaits() throws IOException {
    lay(
        "embargoed.json",
        "{\"uri\":\"urn:folder:embargoed\",\"embargoed\":\"2999-01-01\",\"body_text\":\"x\"}");

    awaitFile("done/embargoed.json");

    assertThat(published("urn:folder:embargoed")).isEmpty();
    assertThat(
            PublishedRecords.waiting(
                ArticleId.of("folder", "urn:folder:embargoed"), broker.bootstrapServers()))
        .containsExactly(new PublishedRecords.Waiting("2999-01-01T00:00:00Z"));
  }

  @Test
  void linesOfAnyNumberAreTakenAndThoseThatAreRefusedAreNamed() throws IOException {
    String lines =
        IntStream.range(0, 2_000)
            .mapToObj(i -> i == 700 ? "nonsense" : article("urn:folder:line:" + i, "They met."))
            .collect(Collectors.joining("\n"));

    lay("lines.ndjson", lines + "\n" + "x".repeat(2 << 20) + "\n{}");

    awaitFile("refused/lines.ndjson");
    JsonNode problems =
        new ObjectMapper()
            .readTree(folder.resolve("refused/lines.ndjson.problem.json").toFile())
            .path("refused");
    assertThat(problems).hasSize(3);
    assertThat(problems.path(0).path("line").asInt()).isEqualTo(701);
    assertThat(problems.path(0).path("problem").path("type").asText())
        .isEqualTo("urn:readout:problem:malformed");
    assertThat(problems.path(1).path("line").asInt()).isEqualTo(2001);
    assertThat(problems.path(1).path("problem").path("status").asInt()).isEqualTo(413);
    assertThat(problems.path(2).path("problem").path("field").asText()).isEqualTo("uri");
    assertThat(published("urn:folder:line:0")).hasSize(1);
    assertThat(published("urn:folder:line:1999")).hasSize(1);
  }

  @Test
  void anItemAndTheItemsOfAMessageInXmlAreTaken() throws IOException {
    String item =
        "<newsItem guid='urn:folder:%s' version='1'><contentSet><inlineData>They met in %s."
            + "</inlineData></contentSet></newsItem>";
    lay("item.xml", item.formatted("item", "Busan"));
    lay(
        "message.xml",
        "<newsMessage><itemSet>%s<newsItem/>%s</itemSet></newsMessage>"
            .formatted(item.formatted("a", "Oslo"), item.formatted("b", "Lima")));
    lay("broken.xml", "<newsItem guid='urn:folder:broken'>");

    awaitFile("done/item.xml");
    awaitFile("refused/message.xml");
    awaitFile("refused/broken.xml");

    assertThat(published("urn:folder:item"))
        .extracting(Article::body)
        .contains("They met in Busan.");
    assertThat(published("urn:folder:a")).hasSize(1);
    assertThat(published("urn:folder:b")).hasSize(1);
    JsonNode problems =
        new ObjectMapper()
            .readTree(folder.resolve("refused/message.xml.problem.json").toFile())
            .path("refused");
    assertThat(problems).hasSize(1);
    assertThat(problems.path(0).path("line").asInt()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNoArticleIsRefusedAndDoesNotHarmTheOthers(
      @org.junit.jupiter.api.io.TempDir Path elsewhere) throws IOException {
    Path secret =
        Files.writeString(elsewhere.resolve("s.json"), article("urn:folder:linked", "Secret."));
    Files.createSymbolicLink(folder.resolve("link.json"), secret);
    Files.writeString(folder.resolve(".hidden.json"), article("urn:folder:hidden", "x"));
    lay("bad.json", "<html>");
    lay("good.json", article("urn:folder:good", "They met."));

    awaitFile("done/good.json");
    awaitFile("refused/bad.json");

    assertThat(folder.resolve("refused/bad.json.problem.json"))
        .content()
        .contains("urn:readout:problem:malformed");
    assertThat(folder.resolve("link.json")).exists();
    assertThat(folder.resolve(".hidden.json")).exists();
    assertThat(published("urn:folder:linked")).isEmpty();
    assertThat(published("urn:folder:hidden")).isEmpty();
  }

  @Test
  void whileTheBrokerIsAwayFilesStayWhereTheyAreAndAreTakenWhenItIsBack() throws IOException {
    broker.kill();
    lay("outage.json", article("urn:folder:outage", "They met."));
    await()
        .atMost(LIMIT)
        .until(() -> given().get("/q/metrics").asString().contains("outcome=\"unavailable\""));
    assertThat(folder.resolve("outage.json")).exists();

    broker.restart();

    awaitFile("done/outage.json");
    assertThat(published("urn:folder:outage"))
        .isNotEmpty()
        .allSatisfy(article -> assertThat(article.revision()).isEqualTo(1));
  }
}
