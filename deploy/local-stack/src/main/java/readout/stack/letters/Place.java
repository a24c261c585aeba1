package readout.stack.letters;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record stands on its topic; of a dead letter also its id, {@code PARTITION:OFFSET}. */
public record Place(int partition, long offset) implements Comparable<Place> {

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,9}):([0-9]{1,18})");

  static Place of(ConsumerRecord<?, ?> standing) {
    return new Place(standing.partition(), standing.offset());
  }

  /** Nothing where the text is not of that form. */
  public static Optional<Place> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Place(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(Place other) {
    return Comparator.comparingInt(Place::partition)
        .thenComparingLong(Place::offset)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return partition + ":" + offset;
  }
}
