package readout.bench.query;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection that stays open and has one request at a time; takes next to no time of the
 * processors that it shares with what is measured.
 */
final class Connection implements AutoCloseable {

  private static final String LENGTH = "content-length:";

  private final URI root;
  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  Connection(URI root) throws IOException {
    this.root = root;
    this.socket = new Socket(root.getHost(), root.getPort());
    socket.setTcpNoDelay(true);
    this.out = socket.getOutputStream();
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** What a server has answered. */
  record Answer(int status, String body) {}

  Answer get(String path) throws IOException {
    return ask("GET", path, "", "");
  }

  Answer post(String path, String json) throws IOException {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    String headers = "Content-Type: application/json\r\nContent-Length: " + length + "\r\n";
    return ask("POST", path, headers, json);
  }

  private Answer ask(String method, String path, String headers, String body) throws IOException {
    String head =
        method + " " + path + " HTTP/1.1\r\nHost: " + root.getAuthority() + "\r\n" + headers;
    out.write((head + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    return new Answer(status, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection has ended after " + line);
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
