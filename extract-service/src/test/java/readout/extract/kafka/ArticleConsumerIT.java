package readout.extract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.Article;
import readout.contracts.ContractJson;
import readout.contracts.DeadLetter;
import readout.contracts.DeadLetterReason;
import readout.contracts.Extraction;
import readout.contracts.Outcome;
import readout.contracts.Topics;
import readout.contracts.fixtures.Articles;
import readout.stack.testing.KafkaServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ArticleConsumerIT {

  private final KafkaServer kafka = KafkaServer.start();
  private final String group = "test-" + UUID.randomUUID();
  private final Feed feed = new Feed(kafka.bootstrapServers());
  private final Answers extractions = new Answers(kafka.bootstrapServers(), Topics.EXTRACTIONS);
  private final Answers deadLetters = new Answers(kafka.bootstrapServers(), Topics.DEAD_LETTERS);
  private Service service;

  @BeforeEach
  void start() {
    service = Service.start(kafka.bootstrapServers(), group);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @AfterAll
  void close() {
    feed.close();
    extractions.close();
    deadLetters.close();
    kafka.close();
  }

  @Test
  void anArticleIsAnsweredUnderItsOwnKeyAsACloudEvent() {
    Article article = article();

    feed.send(article);

    var answer = answerTo(article);
    Extraction extraction = Answers.extraction(answer);
    assertThat(extraction.article().uri()).isEqualTo(article.uri());
    assertThat(extraction.outcome()).isEqualTo(Outcome.NOTHING);
    assertThat(Answers.header(answer, "ce_type")).isEqualTo("readout.extraction.v1");
    assertThat(Answers.header(answer, "ce_source")).isEqualTo("readout/extract-service");
    assertThat(Answers.header(answer, "content-type")).isEqualTo("application/json");
  }

  @Test
  void theSameArticleTwiceHasAnswersWithTheSameId() {
    Article article = article();

    feed.sendAll(List.of(article, article));

    var answers = extractions.await(2, isAbout(article));
    assertThat(Answers.header(answers.get(0), "ce_id"))
        .isEqualTo(Answers.header(answers.get(1), "ce_id"));
    assertThat(answers.get(0).value()).isEqualTo(answers.get(1).value());
  }

  @Test
  void theTraceOfTheArticleGoesOnInItsAnswer() {
    Article article = article();
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    feed.send(
        article,
        Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01", "tracestate", "desk=7"));

    var answer = answerTo(article);
    assertThat(Answers.header(answer, "traceparent")).contains(trace);
    assertThat(Answers.header(answer, "tracestate")).isEqualTo("desk=7");
  }

  @Test
  void anAnswerTellsWhenTheArticleWasAccepted() {
    Article article = article();

    feed.send(article, Map.of("ce_time", "2026-01-23T10:15:30.5Z"));

    var answer = answerTo(article);
    assertThat(Answers.header(answer, "ce_accepted")).isEqualTo("2026-01-23T10:15:30.5Z");
    assertThat(Answers.header(answer, "ce_time")).isNotEqualTo("2026-01-23T10:15:30.5Z");
  }

  @Test
  void whatMayNotBeUsedIsAnsweredWithoutBeingRead() {
    Article withheld = Articles.withheld(article());
    Article withdrawn = Articles.withdrawn(article());

    feed.sendAll(List.of(withheld, withdrawn));

    assertThat(Answers.extraction(answerTo(withheld)).outcome()).isEqualTo(Outcome.WITHHELD);
    assertThat(Answers.extraction(answerTo(withdrawn)).outcome()).isEqualTo(Outcome.WITHDRAWN);
    assertThat(service.reading.read).isEmpty();
  }

  @Test
  void revisionsOfAnArticleAreAnsweredInTheirOrder() {
    Article first = article(ScriptedReading.WAITS);
    Article second = Articles.corrected(first, "A short correction.");
    Article third = Articles.withdrawn(second);

    feed.sendAll(List.of(first, second, third));
    service.reading.gate.release();

    assertThat(extractions.await(3, isAbout(first)))
        .extracting(answer -> Answers.extraction(answer).article().revision())
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void articlesOfSeveralPartitionsAreReadAtATime() throws Exception {
    List<Article> articles =
        IntStream.range(0, 24).mapToObj(number -> article(ScriptedReading.WAITS)).toList();

    feed.sendAll(articles);
    Await.until("two at a time", () -> service.reading.mostAtOnce() == 2);
    service.reading.gate.release(24);

    extractions.await(24, record -> articles.stream().anyMatch(one -> isAbout(one).test(record)));
    assertThat(service.reading.mostAtOnce()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "{\"id\":", "\u0000\u0001", "{\"id\" 1}", "\u007b\u00e9"})
  void bytesThatAreNoJsonBecomeADeadLetter(String value) {
    byte[] key = Feed.key(article());

    RecordMetadata sent = feed.send(new String(key, StandardCharsets.UTF_8), Feed.bytes(value));

    DeadLetter letter = letterOf(sent);
    assertThat(letter.reason()).isEqualTo(DeadLetterReason.MALFORMED);
    assertThat(letter.value()).isEqualTo(Feed.bytes(value));
    assertThat(letter.key()).isEqualTo(key);
    assertStillReading();
  }

  @Test
  void bytesThatAreNotUtf8BecomeADeadLetterWithThoseBytes() {
    byte[] bytes = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};

    RecordMetadata sent = feed.send("key", bytes);

    assertThat(letterOf(sent).reason()).isEqualTo(DeadLetterReason.MALFORMED);
    assertThat(letterOf(sent).value()).isEqualTo(bytes);
    assertStillReading();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "7", "[]", "{\"id\":\"x\",\"body\":[]}"})
  void jsonThatIsNoArticleBecomesADeadLetter(String value) {
    RecordMetadata sent = feed.send("key", Feed.bytes(value));

    assertThat(letterOf(sent).reason()).isEqualTo(DeadLetterReason.INVALID);
    assertStillReading();
  }

  @Test
  void anArticleUnderAnothersKeyBecomesADeadLetter() {
    RecordMetadata sent = feed.send("somebody-else", ContractJson.write(article()));

    assertThat(letterOf(sent).reason()).isEqualTo(DeadLetterReason.KEY_MISMATCH);
    assertThat(letterOf(sent).detail()).doesNotContain("somebody");
    assertStillReading();
  }

  @Test
  void aBodyBeyondTheLimitBecomesADeadLetter() {
    RecordMetadata sent = feed.send(article("x".repeat(Service.LONGEST_BODY + 1)));

    DeadLetter letter = letterOf(sent);
    assertThat(letter.reason()).isEqualTo(DeadLetterReason.TOO_LARGE);
    assertThat(letter.detail()).contains("100000", "100001");
    assertStillReading();
  }

  @Test
  void aRecordAsLargeAsTheTopicTakesBecomesADeadLetterWithAllItsBytes() {
    byte[] junk = new byte[7 << 20];
    Arrays.fill(junk, (byte) '[');

    RecordMetadata sent = feed.send("key", junk);

    assertThat(letterOf(sent).value()).isEqualTo(junk);
    assertStillReading();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {ScriptedReading.THROWS, ScriptedReading.OVERFLOWS, ScriptedReading.EXHAUSTS})
  void anArticleThatBreaksTheReaderBecomesADeadLetterThatTellsNoneOfItsText(String body) {
    RecordMetadata sent = feed.send(article(body));

    DeadLetter letter = letterOf(sent);
    assertThat(letter.reason()).isEqualTo(DeadLetterReason.FAILED);
    assertThat(letter.detail()).contains("ScriptedReading.answer").doesNotContain("secret");
    assertStillReading();
  }

  @Test
  void aDeadLetterIsACloudEventUnderTheOriginalKey() {
    RecordMetadata sent = feed.send("some-key", Feed.bytes("?"));

    var letter = deadLetters.await(1, record -> isLetterOf(sent, record)).get(0);
    assertThat(letter.key()).isEqualTo(Feed.bytes("some-key"));
    assertThat(Answers.header(letter, "ce_type")).isEqualTo("readout.dead-letter.v1");
    assertThat(Answers.header(letter, "ce_id"))
        .isEqualTo("readout.articles/%d/%d".formatted(sent.partition(), sent.offset()));
  }

  @Test
  void aTombstoneIsCountedAndSkipped() {
    Article article = article();

    feed.send(article.id().value(), null);
    feed.send(article);

    assertThat(extractions.await(1, isAbout(article))).hasSize(1);
    Await.until("all counted", () -> service.counted("received") == 2);
    assertThat(service.registry.get("readout.extract.unread").tag("reason", "tombstone").counter())
        .satisfies(counter -> assertThat(counter.count()).isEqualTo(1));
  }

  @Test
  void everyRecordIsCountedOnce() {
    feed.send(article());
    feed.send(article(ScriptedReading.FOREIGN));
    feed.send(Articles.withheld(article()));
    feed.send("key", Feed.bytes("?"));
    feed.send("key", null);
    feed.send(article(ScriptedReading.THROWS));

    Await.until("all counted", () -> service.counted("received") == 6);
    assertThat(service.counted("extracted") + service.counted("nothing")).isEqualTo(1);
    assertThat(service.counted("unread")).isEqualTo(3);
    assertThat(service.counted("rejected")).isEqualTo(2);
  }

  private static Article article() {
    return article("Nothing of note happened.");
  }

  private static Article article(String body) {
    return Articles.article("urn:readout:shell:" + UUID.randomUUID(), body);
  }

  private ConsumerRecord<byte[], byte[]> answerTo(Article article) {
    return extractions.await(1, isAbout(article)).get(0);
  }

  private static Predicate<ConsumerRecord<byte[], byte[]>> isAbout(Article article) {
    return Answers.keyed(Feed.key(article));
  }

  private DeadLetter letterOf(RecordMetadata sent) {
    return Answers.deadLetter(deadLetters.await(1, record -> isLetterOf(sent, record)).get(0));
  }

  private static boolean isLetterOf(RecordMetadata sent, ConsumerRecord<byte[], byte[]> record) {
    DeadLetter letter = Answers.deadLetter(record);
    return letter.partition() == sent.partition() && letter.offset() == sent.offset();
  }

  private void assertStillReading() {
    Article next = article();
    feed.send(next);
    assertThat(answerTo(next)).isNotNull();
    assertThat(service.isAlive()).isTrue();
  }
}
