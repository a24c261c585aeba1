package readout.bench.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Posts articles one by one over connections that stay open, each with one request at a time. */
final class SingleClient {

  private static final String LENGTH = "content-length:";

  private SingleClient() {}

  /** Fails unless each is answered 202. */
  static void send(int port, int connections, List<byte[]> requests) {
    CompletableFuture<?>[] threads =
        IntStream.range(0, connections)
            .mapToObj(
                number ->
                    CompletableFuture.runAsync(
                        () -> send(port, connections, number, requests),
                        task -> new Thread(task).start()))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(threads).join();
  }

  /** A whole request with this article. */
  static byte[] request(byte[] article) {
    byte[] head =
        """
        POST /articles HTTP/1.1
        Host: 127.0.0.1
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(article.length)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[head.length + article.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(article, 0, request, head.length, article.length);
    return request;
  }

  private static void send(int port, int connections, int first, List<byte[]> requests) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int i = first; i < requests.size(); i += connections) {
        out.write(requests.get(i));
        readAnswer(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readAnswer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 202")) {
      throw new IllegalStateException("answered " + status);
    }
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IllegalStateException("the connection was closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
