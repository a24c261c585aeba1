package readout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From an article to an answer, through every process, and through their failures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StackIT {

  private static final int MANY = 200;
  private static final List<String> SERVICES =
      List.of("ingest-service", "extract-service", "query-service");

  private final LocalStack stack = LocalStack.start();
  private final Readers readers = new Readers(stack);

  @AfterAll
  void close() {
    stack.close();
  }

  @Test
  void statusNamesEveryProcessAndTellsThatItIsReady() {
    var lines = stack.statusLines();

    assertThat(lines)
        .extracting(LocalStack.Line::name)
        .containsExactly(
            "kafka", "postgresql", "ingest-service", "extract-service", "query-service");
    assertThat(lines).extracting(LocalStack.Line::state).containsOnly("ready");
    assertThat(stack.status().status()).isZero();
  }

  @Test
  void whatDashboardAndAlertsAskForIsOffered() throws Exception {
    Set<String> asked = Figures.asked(LocalStack.observability());
    readers.events(readers.post(Article.ofMeetingOn("urn:e2e:measured", 1, "French", 3, 15)));

    assertThat(asked).hasSizeGreaterThan(25).contains("readout_query_readable_seconds_bucket");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> assertThat(Figures.offered(readers.metrics(stack.ports()))).containsAll(asked));
  }

  @Test
  void anArticleIsAnsweredWithWhatItReportsAndWhereItSaysSo() throws Exception {
    Article article = Article.ofMeetingOn("urn:e2e:read", 1, "French", 3, 14);

    JsonNode events = readers.events(readers.post(article));

    JsonNode meeting = events.path("meetings").path(0);
    assertThat(meeting.path("status").asText()).isEqualTo("held");
    assertThat(meeting.path("date").path("edtf").asText()).isEqualTo("2024-03-14");
    assertThat(meeting.path("place").path("city").asText()).isEqualTo("Berlin");
    assertThat(meeting.path("evidence"))
        .isNotEmpty()
        .allSatisfy(each -> assertVerbatim(each, article));
  }

  @Test
  void aCorrectionReplacesAllThatTheArticleSaid() throws Exception {
    var first = readers.post(Article.ofMeetingOn("urn:e2e:corrected", 1, "French", 4, 1));
    readers.events(first);

    var second = readers.post(Article.ofMeetingOn("urn:e2e:corrected", 2, "French", 4, 2));
    readers.events(second);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(days(readers.items("/meetings?article=" + first.id())))
        .containsExactly("2024-04-02");
  }

  @Test
  void aWithdrawnArticleLeavesNothing() throws Exception {
    var receipt = readers.post(Article.ofMeetingOn("urn:e2e:withdrawn", 1, "French", 5, 1));
    readers.events(receipt);
    String meetings = "/meetings?article=" + receipt.id();
    assertThat(readers.items(meetings)).hasSize(1);

    int status = readers.delete(receipt.id());

    assertThat(status).isBetween(200, 299);
    await().atMost(Duration.ofMinutes(1)).until(() -> readers.items(meetings).isEmpty());
  }

  @Test
  void theSameArticleAgainChangesNothing() throws Exception {
    Article article = Article.ofMeetingOn("urn:e2e:twice", 1, "French", 6, 1);
    readers.events(readers.post(article));

    var again = readers.post(article);

    assertThat(again.outcome()).isEqualTo("unchanged");
    assertThat(readers.items("/meetings?article=" + again.id())).hasSize(1);
  }

  @Test
  void stoppedAndStartedAgainItAnswersTheSame() throws Exception {
    var receipt = readers.post(Article.ofMeetingOn("urn:e2e:restarted", 1, "French", 7, 1));
    JsonNode before = readers.events(receipt);

    stack.down();
    int statusWhenDown = stack.status().status();
    stack.up();

    assertThat(statusWhenDown).isEqualTo(1);
    assertThat(readers.events(receipt)).isEqualTo(before);
  }

  @Test
  void nothingAnsweredIsLostWhenEachServiceIsKilled() throws Exception {
    List<JsonNode> undisturbed =
        readAll(IntStream.range(0, MANY).mapToObj(n -> readers.post(article("calm", n))).toList());
    ExecutorService feed = Executors.newSingleThreadExecutor();
    Semaphore turns = new Semaphore(0);
    Future<List<Readers.Receipt>> posted = feed.submit(() -> postInStep(turns));

    for (String service : SERVICES) {
      ProcessHandle process = stack.process(service);
      turns.release(MANY / SERVICES.size());
      LocalStack.kill(process);
      stack.up();
    }
    turns.release(MANY);
    List<JsonNode> disturbed = readAll(posted.get(5, TimeUnit.MINUTES));
    feed.shutdown();

    assertThat(disturbed).hasSize(MANY).isEqualTo(undisturbed);
    assertThat(undisturbed).allSatisfy(meetings -> assertThat(meetings).isNotEmpty());
  }

  @Test
  void nothingAnsweredIsLostWhenBrokerAndDatabaseAreKilled() throws Exception {
    List<Readers.Receipt> receipts =
        IntStream.range(0, 20).mapToObj(n -> readers.post(article("servers", n))).toList();

    LocalStack.kill(stack.process("kafka"));
    LocalStack.kill(stack.process("postgresql"));
    stack.up();

    assertThat(readAll(receipts)).hasSize(20).allSatisfy(each -> assertThat(each).hasSize(1));
  }

  @Test
  void upTellsWhenWhatOthersNeedHasEnded() throws Exception {
    LocalStack.kill(stack.process("query-service"));

    Process up = stack.beginUp();
    await().atMost(Duration.ofMinutes(1)).until(() -> stack.find("query-service").isPresent());
    LocalStack.kill(stack.process("postgresql"));
    String told = new String(up.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(up.waitFor()).isEqualTo(1);
    assertThat(told).contains("postgresql ended while others were starting");
    stack.up();
    assertThat(stack.status().status()).isZero();
  }

  /**
   * The i-th article waits for its turn, so that each service is killed while articles are on their
   * way.
   */
  private List<Readers.Receipt> postInStep(Semaphore turns) throws InterruptedException {
    List<Readers.Receipt> receipts = new ArrayList<>();
    for (int number = 0; number < MANY; number++) {
      turns.acquire();
      receipts.add(readers.post(article("killed", number)));
    }
    return receipts;
  }

  private static Article article(String series, int number) {
    return Article.ofMeeting("urn:e2e:%s:%d".formatted(series, number), number);
  }

  /** The meetings of each article, without what differs between two articles that say the same. */
  private List<JsonNode> readAll(List<Readers.Receipt> receipts) {
    List<JsonNode> meetings = new ArrayList<>();
    for (var receipt : receipts) {
      JsonNode found = readers.events(receipt).path("meetings");
      found.forEach(meeting -> ((ObjectNode) meeting).remove("id"));
      meetings.add(found);
    }
    return meetings;
  }

  private static List<String> days(JsonNode meetings) {
    List<String> days = new ArrayList<>();
    meetings.forEach(meeting -> days.add(meeting.path("date").path("edtf").asText()));
    return days;
  }

  private static void assertVerbatim(JsonNode evidence, Article article) {
    String text =
        evidence.path("field").asText().equals("headline") ? article.headline() : article.body();
    assertThat(text.substring(evidence.path("start").asInt(), evidence.path("end").asInt()))
        .isEqualTo(evidence.path("quote").asText());
  }
}
