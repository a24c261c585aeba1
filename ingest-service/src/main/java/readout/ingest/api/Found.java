package readout.ingest.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import readout.ingest.source.Delivery;
import readout.ingest.source.Reading;

/**
 * What a body of many articles holds in one place, not yet read: an article, or a message of
 * several.
 *
 * @param place where it stood
 * @param bytes its length
 * @param content reads it; not called on the event loop, nor where it is refused unread
 * @param refusal why it is refused unread, or null
 */
record Found(
    ResultLine.Place place, int bytes, Supplier<Delivery> content, @Nullable Refusal refusal) {

  /** Why it is refused before it is read. */
  record Refusal(ErrorCode code, String detail) {}

  /**
   * An article of a body of many, read.
   *
   * @param bytes how much it holds of the body; of a message its first item holds all
   * @param reading what was read; fails where the reader did
   * @param refusal why it was refused unread, or null
   */
  record Item(
      ResultLine.Place place, int bytes, Supplier<Reading> reading, @Nullable Refusal refusal) {

    Optional<Refusal> whyRefused() {
      return Optional.ofNullable(refusal);
    }
  }

  static Found article(ResultLine.Place place, int bytes, Supplier<Reading> reading) {
    return new Found(place, bytes, () -> new Delivery.One(reading.get()), null);
  }

  static Found refused(ResultLine.Place place, ErrorCode code, String detail) {
    return new Found(
        place,
        0,
        () -> {
          throw new IllegalStateException("refused unread: " + detail);
        },
        new Refusal(code, detail));
  }

  /** The articles in it; the defect of a reader is that of its article. */
  List<Item> read() {
    if (refusal != null) {
      return List.of(
          new Item(place, bytes, () -> new Reading.Unreadable(refusal.detail()), refusal));
    }
    try {
      Delivery delivery = content.get();
      return delivery instanceof Delivery.Several several
          ? items(several.readings())
          : List.of(item(((Delivery.One) delivery)::reading));
    } catch (RuntimeException e) {
      return List.of(
          item(
              () -> {
                throw e;
              }));
    }
  }

  private Item item(Supplier<Reading> reading) {
    return new Item(place, bytes, reading, null);
  }

  private List<Item> items(List<Reading> readings) {
    return IntStream.range(0, readings.size())
        .mapToObj(
            i -> new Item(place.withItem(i + 1L), i == 0 ? bytes : 0, () -> readings.get(i), null))
        .toList();
  }
}
