package readout.stack.letters;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Lists, shows and replays dead letters of a cluster. Each call answers an exit status. */
public final class DeadLetterDesk implements AutoCloseable {

  /** Done. */
  public static final int DONE = 0;

  /** There is no such letter. */
  public static final int UNKNOWN = 1;

  /** Of some letters the record can never be put back. */
  public static final int INCOMPLETE = 3;

  private static final int LARGEST_RECORD = 12 << 20;

  private final Map<String, Object> client;
  private final PrintStream out;
  private final Topic topic;
  private final Letters letters;
  private final LetterText text;

  /**
   * @param client how to reach the cluster: settings of a Kafka client
   */
  public DeadLetterDesk(Map<String, Object> client, PrintStream out) {
    this.client = client;
    this.out = out;
    this.topic = new Topic(client);
    this.letters = new Letters(topic);
    this.text = new LetterText(out);
  }

  /** A line each of the newest so many. */
  public int list(LetterFilter filter, int limit) {
    letters.newest(filter, limit).forEach(text::line);
    return DONE;
  }

  /** All that is known of one. */
  public int show(Place id) {
    Optional<ConsumerRecord<byte[], byte[]>> standing = letters.find(id);
    if (standing.isEmpty()) {
      return unknown(id);
    }
    Letter letter = Letter.of(standing.get());
    text.whole(letter, standing.get(), original(letter).orElse(null));
    return DONE;
  }

  private Optional<ConsumerRecord<byte[], byte[]>> original(Letter letter) {
    boolean cameFromSomewhere = letter.topic() != null && letter.source().partition() >= 0;
    return cameFromSomewhere
        ? topic.at(String.valueOf(letter.topic()), letter.source())
        : Optional.empty();
  }

  /** Puts the records of these letters back; an unknown letter lets none be. */
  public int replay(List<Place> ids) {
    List<Letter> wanted = new ArrayList<>();
    for (Place id : ids) {
      Optional<Letter> letter = letters.find(id).map(Letter::of);
      if (letter.isEmpty()) {
        return unknown(id);
      }
      wanted.add(letter.get());
    }
    return replayAll(wanted);
  }

  /** Puts the records of all these letters back. */
  public int replay(LetterFilter filter) {
    return replayAll(letters.newest(filter, Integer.MAX_VALUE));
  }

  private int replayAll(List<Letter> wanted) {
    int replayed = 0;
    int impossible = 0;
    try (var producer = producer()) {
      Replaying replaying = new Replaying(topic, producer);
      replaying.prepare(wanted);
      for (Letter letter : wanted) {
        Outcome outcome = replaying.replay(letter);
        out.println(letter.id() + " " + outcome);
        replayed += outcome instanceof Outcome.Replayed ? 1 : 0;
        impossible += outcome instanceof Outcome.Impossible ? 1 : 0;
      }
    }
    out.printf(
        "replayed %d, skipped %d, impossible %d%n",
        replayed, wanted.size() - replayed - impossible, impossible);
    return impossible == 0 ? DONE : INCOMPLETE;
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("compression.type", "lz4");
    settings.put("max.request.size", LARGEST_RECORD);
    settings.put("delivery.timeout.ms", 30_000);
    settings.put("request.timeout.ms", 10_000);
    settings.put("max.block.ms", 20_000);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static int unknown(Place id) {
    System.err.println("no dead letter has the id " + id);
    return UNKNOWN;
  }

  @Override
  public void close() {
    topic.close();
  }
}
