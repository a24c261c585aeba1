package readout.ingest.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP/1.1 connection that sends any bytes and is kept as long as the server keeps it. A client
 * of a library would mend or refuse most of what is sent here.
 */
final class FuzzConnection implements AutoCloseable {

  private static final int SENT_AT_ONCE = 32 << 10;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  /** With the longest time that an answer may take. */
  FuzzConnection(URI service, Duration limit) throws IOException {
    socket = new Socket(service.getHost(), service.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /**
   * Sends these bytes and reads an answer.
   *
   * @throws java.net.SocketTimeoutException when there is none in time
   */
  FuzzedAnswer call(FuzzedRequest request) throws IOException {
    if (request.bytes().length > SENT_AT_ONCE) {
      new Thread(() -> send(request.bytes()), "fuzz-sender").start();
    } else {
      send(request.bytes());
    }
    if (request.ending() == FuzzedRequest.Ending.HALF_SENT) {
      socket.shutdownOutput();
    }
    try {
      return read(request.isHead());
    } catch (EOFException | SocketException e) {
      return FuzzedAnswer.CLOSED;
    }
  }

  /** Whether more has come than was asked for. */
  boolean hasMore() throws IOException {
    return in.available() > 0;
  }

  /** What the server does not read any more is lost; its answer tells. */
  private void send(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      return;
    }
  }

  private FuzzedAnswer read(boolean isHead) throws IOException {
    String[] start = line().split(" ", 3);
    if (!start[0].startsWith("HTTP/")) {
      return FuzzedAnswer.HTTP_2;
    }
    int status = Integer.parseInt(start[1]);
    Map<String, String> headers = headers();
    if (status == FuzzedAnswer.HTTP_2.status()) {
      return FuzzedAnswer.HTTP_2;
    }
    if (status < 200) {
      return read(isHead);
    }
    boolean bodiless = isHead || status == 204 || status == 304;
    return new FuzzedAnswer(status, headers, bodiless ? new byte[0] : body(headers));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    String line = line();
    while (!line.isEmpty()) {
      String[] parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
      line = line();
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return chunks();
    }
    String length = headers.get("content-length");
    return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int length = Integer.parseInt(line(), 16);
    while (length > 0) {
      body.writeBytes(exactly(length));
      line();
      length = Integer.parseInt(line(), 16);
    }
    headers();
    return body.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException(
          "closed after %d of %d bytes of a body".formatted(bytes.length, length));
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        throw new EOFException("closed after: " + line.toString(ISO_8859_1));
      }
      line.write(next);
      next = in.read();
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
