package readout.stack.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import readout.stack.replay.ChildBroker;

/** Dead letters of a real broker; each test has a key of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLettersIT {

  private static final String ARTICLES = "readout.articles";

  private final ChildBroker broker = ChildBroker.start();
  private final Map<String, Object> client = Map.of("bootstrap.servers", broker.servers());
  private final KafkaProducer<byte[], byte[]> producer = producer();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final DeadLetterDesk desk =
      new DeadLetterDesk(client, new PrintStream(output, true, UTF_8));
  private final Topic topic = new Topic(client);
  private String key = "";

  @BeforeEach
  void nameKey(TestInfo test) {
    key = test.getDisplayName();
    output.reset();
  }

  @AfterAll
  void close() {
    desk.close();
    topic.close();
    producer.close();
    broker.close();
  }

  @Test
  void aReplayPutsBytesHeadersAndKeyBackAndDoneTwicePutsNoneMore() throws Exception {
    Place poison = publish("poison");
    Place letter = letter("FAILED", poison, "poison");

    int first = desk.replay(List.of(letter));
    int again = desk.replay(List.of(letter));

    assertThat(first).isEqualTo(DeadLetterDesk.DONE);
    assertThat(again).isEqualTo(DeadLetterDesk.DONE);
    assertThat(lines().get(0)).startsWith(letter + " replayed: it stands on readout.articles at ");
    assertThat(lines().get(2)).startsWith(letter + " skipped: it was replayed already");
    List<ConsumerRecord<byte[], byte[]>> standing = standing();
    assertThat(values(standing)).containsExactly("poison", "poison");
    assertThat(standing.get(1).partition()).isEqualTo(poison.partition());
    assertThat(standing.get(1).headers().lastHeader("ce_id").value()).isEqualTo(bytes("id-poison"));
  }

  @Test
  void anOlderRecordIsNotPutBehindANewerOne() throws Exception {
    Place letter = letter("FAILED", publish("old"), "old");
    Place newer = publish("new");

    assertThat(desk.replay(List.of(letter))).isEqualTo(DeadLetterDesk.DONE);

    assertThat(lines().get(0))
        .isEqualTo(
            letter + " skipped: a newer record of its key stands on readout.articles at " + newer);
    assertThat(values(standing())).containsExactly("old", "new");
  }

  @Test
  void aNewerRecordThatSlipsInBetweenIsPutBehindAgain() throws Exception {
    Place letter = letter("FAILED", publish("old"), "old");
    Letter read = Letter.of(topic.at(Letter.TOPIC, letter).orElseThrow());

    Outcome outcome;
    try (var overtaken = overtakenBy("new")) {
      outcome = new Replaying(topic, overtaken).replay(read);
    }

    assertThat(outcome).isInstanceOf(Outcome.Superseded.class);
    assertThat(values(standing())).containsExactly("old", "new", "old", "new");
    assertThat(standing().get(3).headers().lastHeader("ce_id").value()).isEqualTo(bytes("id-new"));
  }

  @Test
  void ofTwoLettersOfAKeyOnlyTheLaterRecordGoesBack() throws Exception {
    letter("INVALID", publish("one"), "one");
    letter("INVALID", publish("two"), "two");

    desk.replay(new LetterFilter("INVALID", ARTICLES, null));

    assertThat(values(standing())).containsExactly("one", "two", "two");
    assertThat(lines()).last().isEqualTo("replayed 1, skipped 1, impossible 0");
  }

  @Test
  void bytesThatTheLetterLeftOutAreTakenFromTheTopic() throws Exception {
    Place letter = letter("TOO_LARGE", publish("large"), "");

    assertThat(desk.replay(List.of(letter))).isEqualTo(DeadLetterDesk.DONE);

    assertThat(values(standing())).containsExactly("large", "large");
  }

  @Test
  void whatTheTopicHasNotKeptIsTakenFromTheLetter() throws Exception {
    Place letter = letter("FAILED", new Place(3, 900_000), "carried");

    assertThat(desk.replay(List.of(letter))).isEqualTo(DeadLetterDesk.DONE);

    assertThat(values(standing())).containsExactly("carried");
    assertThat(standing().get(0).partition()).isEqualTo(3);
  }

  @Test
  void whatIsNowhereAnyMoreIsSaidToBeSo() throws Exception {
    Place gone = letter("TOO_LARGE", new Place(3, 900_000), "");
    Place elsewhere = letter("FAILED", new Place(40, 1), "carried");

    assertThat(desk.replay(List.of(gone, elsewhere))).isEqualTo(DeadLetterDesk.INCOMPLETE);

    assertThat(lines())
        .containsExactly(
            gone
                + " impossible: its bytes are neither in the letter nor on readout.articles any"
                + " more",
            elsewhere + " impossible: there is no partition 40 of readout.articles",
            "replayed 0, skipped 0, impossible 2");
  }

  @Test
  void anUnknownIdLetsNothingBeReplayed() throws Exception {
    Place letter = letter("FAILED", publish("poison"), "poison");

    int status = desk.replay(List.of(letter, new Place(0, 900_000)));

    assertThat(status).isEqualTo(DeadLetterDesk.UNKNOWN);
    assertThat(values(standing())).containsExactly("poison");
  }

  @Test
  void theNewestThatFitAreListedALineEach() throws Exception {
    letter("KEY_MISMATCH", publish("a"), "a");
    Place second = letter("KEY_MISMATCH", publish("b"), "b");
    Place third = letter("KEY_MISMATCH", publish("c"), "c");
    letter("MALFORMED", publish("d"), "d");

    desk.list(new LetterFilter("key_mismatch", ARTICLES, null), 2);

    assertThat(lines()).hasSize(2);
    assertThat(lines().get(0)).startsWith(second + " ").endsWith("key=" + key + " why of b");
    assertThat(lines().get(1)).startsWith(third + " ").contains(" KEY_MISMATCH readout.articles ");
  }

  @Test
  void oneIsShownWithItsHeadersAndBytesAndCannotSteerTheTerminal() throws Exception {
    Place text = letter("FAILED", publish("words \u001b[2J"), "words \u001b[2J");
    desk.show(text);
    String shown = output.toString(UTF_8);
    producer
        .send(new ProducerRecord<>(Letter.TOPIC, 1, bytes("k"), new byte[] {(byte) 0xff}))
        .get();

    assertThat(shown)
        .contains("reason   FAILED", "ce_id: id-words", "detail   why of words", "words \ufffd[2J")
        .doesNotContain("\u001b");
    assertThat(desk.show(new Place(1, 900_000))).isEqualTo(DeadLetterDesk.UNKNOWN);
    output.reset();
    desk.list(new LetterFilter(Letter.UNREADABLE, null, null), 5);
    assertThat(lines()).hasSize(1);
  }

  private Place publish(String value) throws Exception {
    var record = new ProducerRecord<>(ARTICLES, bytes(key), bytes(value));
    record.headers().add("ce_id", bytes("id-" + value));
    RecordMetadata written = producer.send(record).get();
    return new Place(written.partition(), written.offset());
  }

  private Place letter(String reason, Place source, String carried) throws Exception {
    String json =
        """
        {"service":"extract-service","topic":"%s","partition":%d,"offset":%d,"reason":"%s",\
        "detail":"why of %s","key":"%s","value":"%s"}\
        """
            .formatted(
                ARTICLES,
                source.partition(),
                source.offset(),
                reason.toLowerCase(java.util.Locale.ROOT),
                carried.replace('\u001b', ' '),
                base64(key),
                base64(carried));
    RecordMetadata written =
        producer.send(new ProducerRecord<>(Letter.TOPIC, bytes(key), bytes(json))).get();
    return new Place(written.partition(), written.offset());
  }

  /** Everything under the test's key, in order. */
  private List<ConsumerRecord<byte[], byte[]>> standing() {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    topic.read(
        ARTICLES,
        null,
        each -> {
          if (Arrays.equals(each.key(), bytes(key))) {
            found.add(each);
          }
        });
    return found;
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A producer before whose first record somebody else writes a newer one. */
  private KafkaProducer<byte[], byte[]> overtakenBy(String value) {
    return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer()) {
      private boolean overtaken;

      @Override
      public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> next) {
        if (!overtaken) {
          overtaken = true;
          try {
            publish(value);
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        }
        return super.send(next);
      }
    };
  }

  private List<String> lines() {
    return output.toString(UTF_8).lines().toList();
  }

  private static List<String> values(List<ConsumerRecord<byte[], byte[]>> standing) {
    return standing.stream().map(each -> new String(each.value(), UTF_8)).toList();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
