package readout.ingest.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** One HTTP/1.1 connection, byte by byte: clients in libraries do not answer while they send. */
final class RawConnection implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final URI service;
  private final Socket socket;
  private final InputStream in;

  RawConnection(URI service) throws IOException {
    this.service = service;
    socket = new Socket(service.getHost(), service.getPort());
    socket.setSoTimeout(Math.toIntExact(LIMIT.toMillis()));
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** The head of a request that posts articles. */
  String call(String key, String type, String... more) {
    return """
    POST /articles HTTP/1.1
    Host: %s
    Authorization: Bearer %s
    Content-Type: %s
    %s

    """
        .formatted(service.getAuthority(), key, type, String.join("\n", more))
        .replace("\n", "\r\n");
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  void sendChunk(String text) throws IOException {
    send("%x\r\n%s\r\n".formatted(text.getBytes(UTF_8).length, text));
  }

  /** A status line and headers, these in lower case. */
  String head() throws IOException {
    StringBuilder head = new StringBuilder(line());
    String line = line();
    while (!line.isBlank()) {
      head.append(line.toLowerCase(Locale.ROOT));
      line = line();
    }
    return head.toString();
  }

  /** A whole answer with a length. */
  String answer() throws IOException {
    String head = head();
    assertThat(body(head)).isNotEmpty();
    return head;
  }

  /** The body of an answer with this head, which tells its length. */
  String body(String head) throws IOException {
    String length = head.replaceFirst("(?s).*content-length: ([0-9]+).*", "$1");
    return new String(in.readNBytes(Integer.parseInt(length)), UTF_8);
  }

  /** Sends no more. */
  void finish() throws IOException {
    socket.shutdownOutput();
  }

  /** The next line of an answer in JSON. */
  String json() throws IOException {
    String line = line();
    while (!line.startsWith("{")) {
      line = line();
    }
    return line;
  }

  private String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0) {
      bytes.write(next);
      if (next == '\n') {
        return bytes.toString(ISO_8859_1);
      }
      next = in.read();
    }
    throw new IOException("closed after: " + bytes.toString(ISO_8859_1));
  }

  boolean isClosedByPeer() throws IOException {
    return in.read() < 0;
  }

  /** How long the other side takes more and more of this, at most some time. */
  Duration sendsUntilClosed(String text) {
    long begun = System.nanoTime();
    try {
      while (System.nanoTime() - begun < LIMIT.toNanos()) {
        send(text);
      }
    } catch (IOException e) {
      return Duration.ofNanos(System.nanoTime() - begun);
    }
    return LIMIT;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
