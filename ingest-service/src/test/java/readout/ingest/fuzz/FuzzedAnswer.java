package readout.ingest.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What came back; the names of headers are in lower case. */
record FuzzedAnswer(int status, Map<String, String> headers, byte[] body) {

  /** The server closed the connection and said nothing. */
  static final FuzzedAnswer CLOSED = new FuzzedAnswer(0, Map.of(), new byte[0]);

  /** The server took up HTTP/2. */
  static final FuzzedAnswer HTTP_2 = new FuzzedAnswer(101, Map.of(), new byte[0]);

  String mediaType() {
    return headers.getOrDefault("content-type", "").split(";", 2)[0];
  }

  boolean endsConnection() {
    return this == CLOSED
        || status == HTTP_2.status
        || "close".equalsIgnoreCase(headers.get("connection"));
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "%d %s %s".formatted(status, headers, text());
  }
}
