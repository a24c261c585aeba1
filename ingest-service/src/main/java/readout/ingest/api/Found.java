package readout.ingest.api;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import readout.ingest.source.Reading;

/**
 * One article of a body of many, not yet read.
 *
 * @param place where it stood
 * @param bytes its length
 * @param reading reads it; not called on the event loop, nor where it is refused unread
 * @param refusal why it is refused unread, or null
 */
record Found(
    ResultLine.Place place, int bytes, Supplier<Reading> reading, @Nullable Refusal refusal) {

  /** Why an article is refused before it is read. */
  record Refusal(ErrorCode code, String detail) {}

  static Found refused(ResultLine.Place place, ErrorCode code, String detail) {
    return new Found(
        place,
        0,
        () -> {
          throw new IllegalStateException("refused unread: " + detail);
        },
        new Refusal(code, detail));
  }

  /** The same, read; a reader that fails does so again when the reading is asked for. */
  Found read() {
    if (refusal != null) {
      return this;
    }
    CompletableFuture<Reading> read = new CompletableFuture<>();
    try {
      read.complete(reading.get());
    } catch (RuntimeException e) {
      read.completeExceptionally(e);
    }
    return new Found(place, bytes, read::join, null);
  }

  Optional<Refusal> whyRefused() {
    return Optional.ofNullable(refusal);
  }
}
