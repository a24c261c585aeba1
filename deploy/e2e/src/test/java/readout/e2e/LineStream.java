package readout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Articles as lines of one request whose answers are read while it is sent, which the JDK's client
 * does not do.
 */
final class LineStream implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Socket socket;
  private final BufferedReader in;

  private LineStream(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
  }

  /** Begins to send, in a thread of its own, to a service of this machine. */
  static LineStream open(int port, List<String> lines) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(Math.toIntExact(LIMIT.toMillis()));
    LineStream stream = new LineStream(socket);
    byte[] body = (String.join("\n", lines) + "\n").getBytes(UTF_8);
    new Thread(() -> stream.send(body), "lines").start();
    return stream;
  }

  private void send(byte[] body) {
    String head =
        """
        POST /articles HTTP/1.1
        Host: 127.0.0.1:%d
        Content-Type: application/x-ndjson
        Content-Length: %d

        """
            .formatted(socket.getPort(), body.length)
            .replace("\n", "\r\n");
    try {
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().write(body);
    } catch (IOException e) {
      return; // the answers tell how far it came
    }
  }

  /** The next answer that came whole; nothing once the connection is gone. */
  Optional<JsonNode> next() throws IOException {
    String line = line();
    while (line != null && !line.startsWith("{")) {
      line = line();
    }
    return line == null || !line.endsWith("}")
        ? Optional.empty()
        : Optional.of(Readers.JSON.readTree(line));
  }

  private String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      return null; // reset by who was killed
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
