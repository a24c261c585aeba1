package readout.stack.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topic of dead letters. */
final class Letters {

  private static final Comparator<Letter> OLDEST_FIRST =
      Comparator.comparing(Letter::time).thenComparing(Letter::id);

  private final Topic topic;

  Letters(Topic topic) {
    this.topic = topic;
  }

  /** The newest so many, the oldest of them first. */
  List<Letter> newest(LetterFilter filter, int limit) {
    PriorityQueue<Letter> newest = new PriorityQueue<>(OLDEST_FIRST);
    topic.read(
        Letter.TOPIC,
        filter.since(),
        standing -> {
          Letter letter = Letter.of(standing);
          if (filter.fits(letter)) {
            newest.add(letter);
          }
          if (newest.size() > limit) {
            newest.remove();
          }
        });
    List<Letter> found = new ArrayList<>(newest);
    found.sort(OLDEST_FIRST);
    return found;
  }

  Optional<ConsumerRecord<byte[], byte[]>> find(Place id) {
    return topic.at(Letter.TOPIC, id);
  }
}
