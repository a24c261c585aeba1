package readout.query;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One who asks, and of whose connection no more than some KB is taken before the test reads. */
public final class SlowClient implements AutoCloseable {

  private static final int LITTLE = 8192;

  private final Socket socket;

  private SlowClient(Socket socket) {
    this.socket = socket;
  }

  /** In HTTP/1.1. */
  public static SlowClient ask(URI uri, String accept) throws IOException {
    return ask(uri, accept, "1.1");
  }

  /** In this version of HTTP/1. */
  public static SlowClient ask(URI uri, String accept, String version) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(LITTLE);
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    socket
        .getOutputStream()
        .write(
            "GET %s%s HTTP/%s\r\nHost: %s:%d\r\nAccept: %s\r\nConnection: close\r\n\r\n"
                .formatted(uri.getRawPath(), query, version, uri.getHost(), uri.getPort(), accept)
                .getBytes(StandardCharsets.US_ASCII));
    return new SlowClient(socket);
  }

  /** So many octets of the answer, head included; fewer at its end. */
  public String read(int octets) throws IOException {
    return new String(socket.getInputStream().readNBytes(octets), StandardCharsets.UTF_8);
  }

  /** All that is still to come. */
  public String rest() throws IOException {
    InputStream rest = socket.getInputStream();
    return new String(rest.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
