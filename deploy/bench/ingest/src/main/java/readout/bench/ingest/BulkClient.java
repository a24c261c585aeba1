package readout.bench.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;

/**
 * Sends lines over one connection and reads the answers meanwhile, with as little work as that
 * takes, since the processors are shared with what is measured.
 */
final class BulkClient {

  private static final byte[] ACCEPTED = "\"accepted\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 64 << 10;

  private BulkClient() {}

  /** Sends one request of these lines; fails unless each of them is answered as accepted. */
  static void send(int port, Iterator<byte[]> lines) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      CompletableFuture<Integer> accepted =
          CompletableFuture.supplyAsync(() -> accepted(socket), task -> new Thread(task).start());
      int sent = write(socket.getOutputStream(), lines);
      int taken = accepted.join();
      if (taken != sent) {
        throw new IllegalStateException(sent + " lines sent, " + taken + " accepted");
      }
    }
  }

  private static int write(OutputStream socket, Iterator<byte[]> lines) throws IOException {
    OutputStream out = new BufferedOutputStream(socket, CHUNK);
    out.write(
        """
        POST /articles HTTP/1.1
        Host: 127.0.0.1
        Content-Type: application/x-ndjson
        Transfer-Encoding: chunked

        """
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    int sent = 0;
    for (; lines.hasNext(); sent++) {
      byte[] line = lines.next();
      String size = (sent == 0 ? "" : "\r\n") + Integer.toHexString(line.length + 1) + "\r\n";
      out.write(size.getBytes(StandardCharsets.US_ASCII));
      out.write(line);
      out.write('\n');
    }
    out.write(LAST_CHUNK);
    out.flush();
    return sent;
  }

  /** Counts the lines of the answer that say so; a line never reaches over the end of a chunk. */
  private static int accepted(Socket socket) {
    byte[] bytes = new byte[CHUNK];
    int found = 0;
    int matched = 0;
    int zeroChunk = 0;
    try {
      InputStream in = socket.getInputStream();
      for (int length = in.read(bytes); length > 0; length = in.read(bytes)) {
        for (int i = 0; i < length; i++) {
          matched = bytes[i] == ACCEPTED[matched] ? matched + 1 : bytes[i] == ACCEPTED[0] ? 1 : 0;
          if (matched == ACCEPTED.length) {
            found++;
            matched = 0;
          }
          zeroChunk = bytes[i] == LAST_CHUNK[zeroChunk] ? zeroChunk + 1 : bytes[i] == '\r' ? 1 : 0;
          if (zeroChunk == LAST_CHUNK.length) {
            return found;
          }
        }
      }
      throw new IllegalStateException("the answer broke off after " + found + " lines");
    } catch (IOException e) {
      throw new IllegalStateException("the answer broke off after " + found + " lines", e);
    }
  }
}
