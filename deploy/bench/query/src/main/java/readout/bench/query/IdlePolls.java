package readout.bench.query;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many idle polls a server answers beside how many requests for nothing, in turns: on
 * connections that stay open, each asking anew as soon as it is answered.
 */
final class IdlePolls {

  private static final String EMPTY = "/ping";
  private static final List<String> POLLED =
      List.of("/meetings", "/events?country=US&status=held", "/timeline?country=FR");
  private static final int CONNECTIONS = 16;
  private static final int ROUNDS = 7;
  private static final Duration ROUND = Duration.ofSeconds(4);

  private final URI root;

  IdlePolls(URI root) {
    this.root = root;
  }

  /** Measures, and prints a line for each path that is polled. */
  void measure() throws IOException, InterruptedException, ExecutionException {
    System.out.printf(
        "%-40s %10s %10s %8s  (%d rounds)%n", "idle polls", "a second", "/ping", "ratio", ROUNDS);
    for (String path : POLLED) {
      String tag = tag(path);
      List<Double> polls = new ArrayList<>();
      List<Double> empty = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int round = -1; round < ROUNDS; round++) {
        double one = perSecond(path, "If-None-Match: " + tag + "\r\n", 304);
        double other = perSecond(EMPTY, "", 204);
        if (round >= 0) {
          polls.add(one);
          empty.add(other);
          ratios.add(one / other);
        }
      }
      System.out.printf(
          "%-40s %10.0f %10.0f %8.2f%n", path, median(polls), median(empty), median(ratios));
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private String tag(String path) throws IOException {
    try (Socket socket = open()) {
      ask(socket.getOutputStream(), path, "");
      String head = head(new BufferedInputStream(socket.getInputStream()));
      return head.lines()
          .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("etag:"))
          .map(line -> line.substring(5).strip())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no tag: " + head));
    }
  }

  private double perSecond(String path, String header, int status)
      throws InterruptedException, ExecutionException {
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long end = System.nanoTime() + ROUND.toNanos();
      Callable<Integer> client = () -> count(path, header, status, end);
      int count = 0;
      for (Future<Integer> each :
          clients.invokeAll(java.util.Collections.nCopies(CONNECTIONS, client))) {
        count += each.get();
      }
      return count / (double) ROUND.toSeconds();
    } finally {
      clients.shutdownNow();
    }
  }

  private int count(String path, String header, int status, long end) throws IOException {
    try (Socket socket = open()) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      String wanted = "HTTP/1.1 " + status;
      int count = 0;
      while (System.nanoTime() < end) {
        ask(socket.getOutputStream(), path, header);
        String head = head(in);
        if (!head.startsWith(wanted)) {
          throw new IllegalStateException(path + " is not answered with " + status + ": " + head);
        }
        count++;
      }
      return count;
    }
  }

  private Socket open() throws IOException {
    Socket socket = new Socket(root.getHost(), root.getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  private void ask(OutputStream out, String path, String header) throws IOException {
    String request =
        "GET " + path + " HTTP/1.1\r\nHost: " + root.getAuthority() + "\r\n" + header + "\r\n";
    out.write(request.getBytes(StandardCharsets.US_ASCII));
  }

  /** What comes before the body; neither of the two answers has one. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the connection has ended after " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }
}
