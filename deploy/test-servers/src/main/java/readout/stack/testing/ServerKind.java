package readout.stack.testing;

import java.util.Locale;

/**
 * The one switch between the two kinds of servers: {@code readout.test.servers}, a system property
 * or, as {@code READOUT_TEST_SERVERS}, an environment variable; {@code auto} (default), {@code
 * embedded} or {@code containers}.
 */
enum ServerKind {
  EMBEDDED,
  CONTAINERS;

  private static final class Choice {
    static final ServerKind KIND = choose(Setting.of("readout.test.servers", "auto"));
  }

  /** Decided once in a JVM; the choice is printed. */
  static ServerKind chosen() {
    return Choice.KIND;
  }

  private static ServerKind choose(String setting) {
    ServerKind kind =
        switch (setting.toLowerCase(Locale.ROOT)) {
          case "embedded" -> EMBEDDED;
          case "containers" -> CONTAINERS;
          case "auto" -> Docker.offersImages() ? CONTAINERS : EMBEDDED;
          default ->
              throw new IllegalArgumentException(
                  "readout.test.servers is not auto, embedded or containers: " + setting);
        };
    System.out.printf("test servers: %s (readout.test.servers=%s)%n", kind, setting);
    return kind;
  }
}
