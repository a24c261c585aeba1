package readout.ingest.api;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests by the names that feeds gave them, for a time and up to a number of answers; the oldest
 * go first. Caffeine, when it is full, keeps the old and often used rather than the new, which are
 * those that are repeated. Safe for use by several threads.
 */
final class NamedRequests {

  /** A name is one of a feed; two feeds may use the same. */
  record Name(String feed, String key) {}

  /** What is known of an earlier request of a name. */
  sealed interface Earlier {

    /** There was none; this is the first. */
    record None() implements Earlier {}

    /** It was another request. */
    record Other() implements Earlier {}

    /** It is not answered yet. */
    record UnderWay() implements Earlier {}

    /** It was answered. */
    record Answered(WholeBody.Reply reply) implements Earlier {}
  }

  private record Request(
      String fingerprint, long begun, WholeBody.@Nullable Reply reply, int answers) {}

  /** In the order in which they came. */
  private final Map<Name, Request> requests = new LinkedHashMap<>();

  private final long keepNanos;
  private final int most;
  private final LongSupplier nanos;
  private long answers;

  /**
   * Holds nothing.
   *
   * @param most how many answers are kept; a request under way counts as one
   */
  NamedRequests(Duration keep, int most, LongSupplier nanos) {
    this.keepNanos = keep.toNanos();
    this.most = most;
    this.nanos = nanos;
  }

  /** What is known of the name; the first request of it is under way from now. */
  synchronized Earlier begin(Name name, String fingerprint) {
    dropOld();
    Request earlier = requests.get(name);
    if (earlier == null) {
      put(name, new Request(fingerprint, nanos.getAsLong(), null, 1));
      return new Earlier.None();
    }
    if (!earlier.fingerprint().equals(fingerprint)) {
      return new Earlier.Other();
    }
    return earlier.reply() == null ? new Earlier.UnderWay() : new Earlier.Answered(earlier.reply());
  }

  /** Keeps the answer, unless the request had to go meanwhile. */
  synchronized void answered(Name name, WholeBody.Reply reply, int size) {
    Request request = requests.get(name);
    if (request != null) {
      put(name, new Request(request.fingerprint(), request.begun(), reply, Math.max(1, size)));
      dropOld();
    }
  }

  /** The next request of the name is the first. */
  synchronized void forget(Name name) {
    Request request = requests.remove(name);
    answers -= request == null ? 0 : request.answers();
  }

  synchronized long size() {
    return answers;
  }

  private void put(Name name, Request request) {
    Request replaced = requests.put(name, request);
    answers += request.answers() - (replaced == null ? 0 : replaced.answers());
  }

  private void dropOld() {
    Iterator<Request> oldest = requests.values().iterator();
    while (oldest.hasNext()) {
      Request request = oldest.next();
      if (answers <= most && nanos.getAsLong() - request.begun() < keepNanos) {
        return;
      }
      oldest.remove();
      answers -= request.answers();
    }
  }
}
