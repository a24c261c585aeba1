package readout.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A request of lines whose client goes when it likes; one of a library would send all of it. */
final class CutRequest implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** How the client goes. */
  enum Ending {
    CLOSED,
    RESET,
    HALF_CLOSED
  }

  /** How it says where its body ends. */
  enum Framing {
    /** In one chunk, which is then cut as well. */
    CHUNKED,
    OF_LENGTH
  }

  private final Socket socket;
  private final BufferedReader in;

  /** Sends all that stands before a body of that length. */
  CutRequest(URI service, Framing framing, int length) throws IOException {
    socket = new Socket(service.getHost(), service.getPort());
    socket.setSoTimeout(Math.toIntExact(LIMIT.toMillis()));
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    String framed =
        framing == Framing.CHUNKED
            ? "Transfer-Encoding: chunked\r\n\r\n%x\r\n".formatted(length)
            : "Content-Length: %d\r\n\r\n".formatted(length);
    String head = "POST /articles HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-ndjson\r\n";
    send((head.formatted(service.getAuthority()) + framed).getBytes(UTF_8));
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** The next lines of the answer. */
  List<String> answers(int count) throws IOException {
    List<String> answers = new ArrayList<>();
    while (answers.size() < count) {
      String line = in.readLine();
      if (line == null) {
        throw new IOException("closed after " + answers.size() + " answers");
      }
      if (line.startsWith("{")) {
        answers.add(line);
      }
    }
    return answers;
  }

  void end(Ending ending) throws IOException {
    if (ending == Ending.RESET) {
      socket.setSoLinger(true, 0);
    } else if (ending == Ending.HALF_CLOSED) {
      socket.shutdownOutput();
      awaitClosedByPeer();
    }
    socket.close();
  }

  private void awaitClosedByPeer() throws IOException {
    try {
      while (in.readLine() != null) {
        continue; // what is answered still
      }
    } catch (SocketException e) {
      return; // reset
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
