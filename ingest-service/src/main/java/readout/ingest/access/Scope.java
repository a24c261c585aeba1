package readout.ingest.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a key or a token may be good for. */
public enum Scope {
  /** To submit articles. */
  POST,
  /** To withdraw articles, in whichever way. */
  WITHDRAW,
  /** To read the figures of the service, which tell of all feeds. */
  METRICS;

  /** What a key may whose line says nothing of it: all that concerns its feed's articles. */
  static final Set<Scope> OF_A_FEED = Set.of(POST, WITHDRAW);

  /** As it is written in the file of keys, and in tokens behind a prefix. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Scope> parse(String word) {
    return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }
}
