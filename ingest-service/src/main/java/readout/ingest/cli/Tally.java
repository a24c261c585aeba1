package readout.ingest.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;

/** Counts what became of articles, tells each that was refused, and how far it is. */
final class Tally {

  private static final long EVERY_NANOS = 500_000_000;

  private final PrintStream err;
  private final boolean shows;
  private final long begun = System.nanoTime();
  private long shown = begun;
  private long accepted;
  private long unchanged;
  private long refused;
  private long bytes;

  /** With whether progress is shown, as on a terminal. */
  Tally(PrintStream err, boolean shows) {
    this.err = err;
    this.shows = shows;
  }

  /** A receipt, or a problem that stays. */
  void count(Submission article, JsonNode answer) {
    bytes += article.bytes().length;
    if (answer.has("outcome")) {
      taken(answer.path("outcome").asText());
    } else {
      refused++;
      clear();
      err.printf(
          "%s:%d: %d %s: %s%n",
          article.file(),
          article.line() + Math.max(0, answer.path("item").asLong(1) - 1),
          answer.path("status").asInt(),
          answer.path("title").asText(),
          answer.path("detail").asText());
    }
    progress();
  }

  private void taken(String outcome) {
    if (outcome.equals("unchanged")) {
      unchanged++;
    } else {
      accepted++;
    }
  }

  /** Something the user should know meanwhile. */
  void tell(String message) {
    clear();
    err.println(message);
  }

  private void progress() {
    long now = System.nanoTime();
    if (shows && now - shown >= EVERY_NANOS) {
      shown = now;
      long all = accepted + unchanged + refused;
      double seconds = (now - begun) / 1e9;
      err.printf(
          Locale.ROOT,
          "\r\u001b[K%,d articles, %,d KiB, %,.0f a second",
          all,
          bytes >> 10,
          all / seconds);
    }
  }

  void clear() {
    if (shows) {
      err.print("\r\u001b[K");
    }
  }

  boolean hasRefused() {
    return refused > 0;
  }

  String summary() {
    return "accepted %d, unchanged %d, refused %d".formatted(accepted, unchanged, refused);
  }
}
