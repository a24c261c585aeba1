package readout.extract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static readout.extract.kafka.Answers.keyed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.Topics;
import readout.contracts.fixtures.Articles;
import readout.stack.testing.KafkaServer;

/** What the consumer rejects, put back by {@code deploy/dead-letters} once the fault is mended. */
class ReplayedLettersIT {

  private static final Path JARS = Path.of(System.getProperty("readout.local-stack"), "lib");

  /** What the command printed, and its exit status. */
  private record Result(int status, List<String> lines) {}

  @Test
  void aPoisonArticleIsReadOnceAfterTheFixHoweverOftenItIsReplayed() throws Exception {
    Article poison = Articles.article("urn:readout:letter:poison", ScriptedReading.THROWS);
    Article later = Articles.article("urn:readout:letter:later", "Nothing.");
    try (KafkaServer kafka = KafkaServer.start();
        Feed feed = new Feed(kafka.bootstrapServers());
        Answers letters = new Answers(kafka.bootstrapServers(), Topics.DEAD_LETTERS);
        Answers extractions = new Answers(kafka.bootstrapServers(), Topics.EXTRACTIONS);
        Service service = Service.start(kafka.bootstrapServers(), "letters")) {
      feed.send(poison);
      letters.await(1, keyed(Feed.key(poison)));

      Result listed = run(kafka, "list", "--reason", "FAILED");
      assertThat(listed.status()).isZero();
      assertThat(listed.lines()).singleElement().asString().contains(poison.id().value());
      String id = listed.lines().get(0).split(" ")[0];
      assertThat(run(kafka, "show", id).lines()).anyMatch(line -> line.contains(poison.uri()));

      service.reading.mended = true;
      Result replayed = run(kafka, "replay", id);
      extractions.await(1, keyed(Feed.key(poison)));
      Result again = run(kafka, "replay", "--all");
      feed.send(later);
      extractions.await(1, keyed(Feed.key(later)));

      assertThat(replayed.status()).as("%s", replayed).isZero();
      assertThat(again.lines()).contains("replayed 0, skipped 1, impossible 0");
      assertThat(extractions.all(keyed(Feed.key(poison)))).hasSize(1);
      assertThat(letters.all(record -> true)).hasSize(1);
    }
  }

  @Test
  void aCorrectionThatWasReadMeanwhileIsNotUndone() throws Exception {
    Article poison = Articles.article("urn:readout:letter:corrected", ScriptedReading.THROWS);
    Article correction = Articles.corrected(poison, "Nothing.");
    try (KafkaServer kafka = KafkaServer.start();
        Feed feed = new Feed(kafka.bootstrapServers());
        Answers letters = new Answers(kafka.bootstrapServers(), Topics.DEAD_LETTERS);
        Answers extractions = new Answers(kafka.bootstrapServers(), Topics.EXTRACTIONS);
        Service service = Service.start(kafka.bootstrapServers(), "letters")) {
      feed.send(poison);
      letters.await(1, keyed(Feed.key(poison)));
      feed.send(correction);
      extractions.await(1, keyed(Feed.key(poison)));

      service.reading.mended = true;
      Result replayed = run(kafka, "replay", "--all");

      assertThat(replayed.status()).as("%s", replayed).isZero();
      assertThat(replayed.lines().get(0)).contains("skipped: a newer record of its key stands");
      assertThat(service.reading.read).hasSize(2);
    }
  }

  private static Result run(KafkaServer kafka, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", JARS.resolve("*").toString()));
    command.add("readout.stack.cli.DeadLetters");
    command.addAll(List.of(words));
    command.addAll(List.of("--bootstrap", kafka.bootstrapServers()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = process.inputReader(UTF_8).lines().toList();
    return new Result(process.waitFor(), lines);
  }
}
