package readout.ingest.fuzz;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/**
 * One request, byte by byte.
 *
 * @param number its place in the run, of which with the seed all of it is made
 * @param kind what was done to it, for the report
 * @param lines how many lines a body of NDJSON has, or -1 where it is something else
 */
record FuzzedRequest(
    long number, String kind, byte[] bytes, Ending ending, int lines, boolean isHead) {

  /** How the connection goes on. */
  enum Ending {
    /** The request is whole: there is an answer, by the service itself. */
    ANSWERED,
    /** It is no HTTP: the server answers, or closes the connection. */
    NO_HTTP,
    /** Some of it is never sent: the client is gone. */
    HALF_SENT
  }

  static final int NOT_LINES = -1;

  private static final int SHOWN = 600;

  /** No head is longer. */
  private static final int HEAD = 32 << 10;

  /** Whether it does not say that the connection is to end with it. */
  boolean keepsAlive() {
    String start = start();
    return !start.contains(" HTTP/1.0\r\n") && !start.contains("\r\nConnection: close\r\n");
  }

  /**
   * Whether what it asks for is a URI; where it is none, Quarkus refuses it before it is routed.
   */
  boolean hasTarget() {
    String[] parts = start().split(" ", 3);
    try {
      return parts.length == 3 && !new URI(parts[1]).toString().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Its beginning, for the report. */
  @Override
  public String toString() {
    String start = start();
    String shown = start.substring(0, Math.min(SHOWN, start.length()));
    return "request %d, %s, %d bytes: %s".formatted(number, kind, bytes.length, shown);
  }

  private String start() {
    return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
  }
}
