package readout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another extractor beside the one in use, which for this test puts Berlin into Poland. */
@Tag("long")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

  private static final int ARTICLES = 300;
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final LocalStack stack = LocalStack.start();
  private final Readers readers = new Readers(stack);

  @AfterAll
  void close() {
    stack.close();
  }

  @Test
  void anotherExtractorTakesOverWhileReadersSeeTheOldOrTheNew(@TempDir Path folder)
      throws Exception {
    List<Readers.Receipt> receipts =
        IntStream.range(0, ARTICLES).mapToObj(n -> readers.post(article(n, 1))).toList();
    receipts.forEach(readers::events);

    aborted(folder.resolve("aborted"));
    start(variant(folder.resolve("other")), "second");
    anotherStartGoesOnWithIt();
    assertReport(receipts.size());
    assertThat(places(receipts)).containsOnly("DE");

    List<Readers.Receipt> all = new ArrayList<>(receipts);
    try (Watch watch = new Watch(readers, receipts)) {
      killWhenItSays("extract-service stopped");
      all.add(readers.post(article(ARTICLES, 1)));
      killWhenItSays("published ");
      assertThat(stack.replay("abort").status()).isEqualTo(1);
      all.add(readers.post(article(1, 2)));
      stack.up(); // as somebody would who finds the extractor down
      killWhenItSays("published ");
      stack.replayed("switch");
      all.add(readers.post(article(ARTICLES + 1, 1)));
      await().atMost(LIMIT).until(() -> places(all).stream().allMatch("PL"::equals));
      watch.stop();

      assertThat(watch.asked()).isGreaterThan(receipts.size());
      assertThat(watch.failures()).isEmpty();
    }
    assertThat(days(all.get(1))).as("the correction stands").containsExactly("2024-12-28");
    assertThat(stack.replay("status").lines()).anyMatch(line -> line.contains("no replay"));
    assertThat(stack.status().status()).isZero();
    afterAnotherStartItIsStillTheOtherExtractor(all);
  }

  /** A replay that is given up leaves nothing. */
  private void aborted(Path folder) throws IOException {
    start(variant(folder), "first");
    stack.replayed("abort");

    assertThat(stack.replay("status").status()).isEqualTo(1);
    assertThat(stack.data().resolve("replay")).doesNotExist();
  }

  private void anotherStartGoesOnWithIt() {
    stack.down();
    stack.up();

    assertThat(stack.replay("status").lines()).anyMatch(line -> line.startsWith("second running"));
  }

  private void afterAnotherStartItIsStillTheOtherExtractor(List<Readers.Receipt> receipts)
      throws Exception {
    stack.down();
    stack.up();

    var receipt = readers.post(article(ARTICLES + 2, 1));
    readers.events(receipt);
    assertThat(places(List.of(receipt))).containsOnly("PL");
    assertThat(places(receipts)).containsOnly("PL");
  }

  private void start(Path program, String name) {
    stack.replayed("start", "--name", name, "--program", program.toString());
    await().atMost(LIMIT).until(() -> stack.replay("status").status() == 0);
  }

  private void assertReport(int articles) throws IOException {
    JsonNode report =
        Readers.JSON.readTree(String.join("\n", stack.replayed("report", "--json").lines()));
    JsonNode summary = report.path("summary");
    assertThat(summary.path("articles").path("compared").asInt()).isEqualTo(articles);
    assertThat(summary.path("articles").path("different").asInt()).isEqualTo(articles);
    assertThat(summary.path("meetings").path("changed").asInt()).isEqualTo(articles);
    assertThat(summary.path("meetings").path("added").asInt()).isZero();
    assertThat(summary.path("fields").path("meeting.place").asInt()).isEqualTo(articles);
    JsonNode event = report.path("articles").path(0).path("events").path(0);
    assertThat(event.path("before").path("place").path("country").asText()).isEqualTo("DE");
    assertThat(event.path("after").path("place").path("country").asText()).isEqualTo("PL");
    assertThat(stack.replayed("report").lines())
        .anyMatch(line -> line.contains("place: Berlin, DE -> Berlin, PL"))
        .anyMatch(line -> line.contains("\"German Foreign Minister Annalena Baerbock met"));
  }

  /** Ends the command itself, as {@code kill -9} does; what it has started goes on. */
  private void killWhenItSays(String words) throws Exception {
    Process process = stack.beginReplay("switch");
    BufferedReader lines = process.inputReader(UTF_8);
    List<String> said = new ArrayList<>();
    String line = lines.readLine();
    while (line != null && !line.contains(words)) {
      said.add(line);
      line = lines.readLine();
    }
    assertThat(line).as("said %s", said).isNotNull();
    process.destroyForcibly();
    process.waitFor();
  }

  private static Path variant(Path folder) throws IOException {
    return Variant.of(
        LocalStack.built("extract-service"),
        folder,
        new Variant.Change("cities.tsv", "\nBerlin\tDE\t", "\nBerlin\tPL\t"),
        new Variant.Change("countries.tsv", "\tBerlin|Bonn\t", "\tBonn\t"));
  }

  private static Article article(int number, int version) {
    return version == 1
        ? Article.ofMeeting("urn:e2e:replay:" + number, number)
        : Article.ofMeetingOn("urn:e2e:replay:" + number, version, "French", 12, 28);
  }

  private List<String> places(List<Readers.Receipt> receipts) throws Exception {
    List<String> countries = new ArrayList<>();
    for (Readers.Receipt receipt : receipts) {
      var answer = readers.get("/articles/" + receipt.id() + "/events");
      JsonNode meetings = Readers.JSON.readTree(answer.body()).path("meetings");
      countries.add(meetings.path(0).path("place").path("country").asText("none"));
    }
    return countries;
  }

  private List<String> days(Readers.Receipt receipt) throws Exception {
    List<String> days = new ArrayList<>();
    readers
        .items("/meetings?article=" + receipt.id())
        .forEach(meeting -> days.add(meeting.path("date").path("edtf").asText()));
    return days;
  }
}
