package readout.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Posts articles one by one over connections that stay open, each with one request at a time. One
 * thread serves them all, so that the client takes little of the processors that it measures.
 */
final class SingleClient {

  private SingleClient() {}

  /** Fails unless each is answered 202. */
  static void send(int port, int connections, List<byte[]> requests) {
    Iterator<byte[]> rest = requests.iterator();
    List<SocketChannel> opened = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections && rest.hasNext(); i++) {
        SocketChannel channel = SocketChannel.open(address(port));
        opened.add(channel);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, 0);
        key.attach(new Exchange(key));
        exchange(key).send(rest.next());
      }
      int waiting = opened.size();
      while (waiting > 0) {
        selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
          if (exchange(key).goOn()) {
            if (rest.hasNext()) {
              exchange(key).send(rest.next());
            } else {
              key.cancel();
              waiting--;
            }
          }
        }
        selector.selectedKeys().clear();
      }
      for (SocketChannel channel : opened) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress address(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  private static Exchange exchange(SelectionKey key) {
    return (Exchange) key.attachment();
  }

  /** A whole request with this article, to this path. */
  static byte[] request(String path, byte[] article) {
    byte[] head =
        """
        POST %s HTTP/1.1
        Host: 127.0.0.1
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(path, article.length)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[head.length + article.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(article, 0, request, head.length, article.length);
    return request;
  }

  /** A request and its answer on one connection, one after another. */
  private static final class Exchange {

    private static final int LARGEST_ANSWER = 4 << 10;
    private static final String TAKEN = "http/1.1 202";
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String END = "\r\n\r\n";

    private final SelectionKey key;
    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
    private ByteBuffer request = ByteBuffer.allocate(0);

    Exchange(SelectionKey key) {
      this.key = key;
      this.channel = (SocketChannel) key.channel();
    }

    void send(byte[] bytes) throws IOException {
      request = ByteBuffer.wrap(bytes);
      answer.clear();
      write();
    }

    private void write() throws IOException {
      channel.write(request);
      int interest = request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
      if (key.interestOps() != interest) {
        key.interestOps(interest);
      }
    }

    /** Whether the whole answer is there. */
    boolean goOn() throws IOException {
      if (request.hasRemaining()) {
        write();
        return false;
      }
      if (channel.read(answer) < 0) {
        throw new IllegalStateException("the connection was closed");
      }
      return isWhole(
          new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1)
              .toLowerCase(Locale.ROOT));
    }

    private static boolean isWhole(String text) {
      int head = text.indexOf(END);
      if (head < 0) {
        return false;
      }
      if (!text.startsWith(TAKEN)) {
        throw new IllegalStateException("answered " + text);
      }
      return text.length() == head + END.length() + bodyLength(text);
    }

    private static int bodyLength(String text) {
      int name = text.indexOf(LENGTH);
      int value = name + LENGTH.length();
      return Integer.parseInt(text.substring(value, text.indexOf("\r\n", value)).strip());
    }
  }
}
