package readout.ingest.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that answers each path as it is told and remembers what it was asked. */
final class WebServer implements AutoCloseable {

  /** What was asked and when, in nanoseconds; headers by their names in lower case. */
  record Asked(String method, URI uri, Map<String, String> headers, String body, long at) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** What is answered to a request. */
  interface Page {

    Answer to(Asked asked);
  }

  /** An answer with its headers. */
  record Answer(int status, Map<String, String> headers, byte[] body) {

    static Answer of(int status, String... headers) {
      Map<String, String> named = new ConcurrentHashMap<>();
      for (int i = 0; i < headers.length; i += 2) {
        named.put(headers[i], headers[i + 1]);
      }
      return new Answer(status, named, new byte[0]);
    }

    Answer with(String text) {
      return with(text.getBytes(StandardCharsets.UTF_8));
    }

    Answer with(byte[] bytes) {
      return new Answer(status, headers, bytes);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  WebServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  void page(String path, Page page) {
    pages.put(path, page);
  }

  void page(String path, Answer answer) {
    page(path, ignored -> answer);
  }

  /** What was asked for at this path, in order. */
  List<Asked> asked(String path) {
    return asked.stream().filter(each -> each.uri().getPath().equals(path)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new ConcurrentHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Asked request =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            headers,
            body,
            System.nanoTime());
    asked.add(request);
    Page page = pages.getOrDefault(request.uri().getPath(), ignored -> Answer.of(404));
    Answer answer = page.to(request);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    try (exchange) {
      if (answer.body().length > 0) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
