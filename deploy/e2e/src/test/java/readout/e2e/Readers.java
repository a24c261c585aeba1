package readout.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Those who post articles to a stack and ask it. */
final class Readers {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final int queryPort;
  private final int ingestPort;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Readers(LocalStack stack) {
    this(stack.queryPort(), stack.ingestPort());
  }

  Readers(int queryPort, int ingestPort) {
    this.queryPort = queryPort;
    this.ingestPort = ingestPort;
  }

  /** An answered article. */
  record Receipt(String id, int version, String outcome) {}

  /** Posts until it is answered, as a feed does: without an answer it repeats. */
  Receipt post(Article article) {
    AtomicReference<Receipt> receipt = new AtomicReference<>();
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              tryToPost(article).ifPresent(receipt::set);
              return receipt.get() != null;
            });
    return receipt.get();
  }

  /**
   * Posts articles in one request; the receipts of those that were taken, or are there unchanged.
   */
  List<Receipt> postAll(List<String> ninjs) {
    try {
      HttpResponse<String> answer =
          http.send(
              request(ingestPort, "/articles")
                  .header("Content-Type", "application/x-ndjson")
                  .timeout(LIMIT)
                  .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", ninjs)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      List<Receipt> receipts = new ArrayList<>();
      for (String line : answer.body().lines().toList()) {
        JsonNode body = JSON.readTree(line);
        if (body.has("id")) {
          receipts.add(receipt(body));
        } else if (body.path("status").asInt() != 409) {
          throw new IllegalStateException(line);
        }
      }
      return receipts;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Receipt receipt(JsonNode body) {
    return new Receipt(
        body.path("id").asText(), body.path("version").asInt(), body.path("outcome").asText());
  }

  /** Withdraws an article; answers the status. */
  int delete(String id) throws IOException, InterruptedException {
    return http.send(
            request(ingestPort, "/articles/" + id).DELETE().build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** Waits until that version of the article, or a later one, has been materialised. */
  JsonNode events(Receipt receipt) {
    AtomicReference<JsonNode> events = new AtomicReference<>();
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(
            () -> {
              var answer = get("/articles/" + receipt.id() + "/events");
              events.set(JSON.readTree(answer.body()));
              return answer.statusCode() == 200
                  && events.get().path("article").path("version").asInt() >= receipt.version();
            });
    return events.get();
  }

  /** The items of a list. */
  JsonNode items(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body()).path("items");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(queryPort, path).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What those who listen on these ports say of themselves to Prometheus. */
  String metrics(List<Integer> ports) throws IOException, InterruptedException {
    StringBuilder metrics = new StringBuilder();
    for (int port : ports) {
      HttpResponse<String> answer =
          http.send(request(port, "/q/metrics").build(), HttpResponse.BodyHandlers.ofString());
      metrics.append(answer.body()).append('\n');
    }
    return metrics.toString();
  }

  private Optional<Receipt> tryToPost(Article article) throws InterruptedException {
    return tryToPost(article.ninjs());
  }

  /** Nothing where it is to be tried again. */
  Optional<Receipt> tryToPost(String ninjs) throws InterruptedException {
    return tryTo(
        request(ingestPort, "/articles")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(ninjs))
            .build());
  }

  /** Nothing where it is to be tried again. */
  Optional<Receipt> tryToDelete(String id) throws InterruptedException {
    return tryTo(request(ingestPort, "/articles/" + id).DELETE().build());
  }

  private Optional<Receipt> tryTo(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 202) {
        return Optional.of(receipt(JSON.readTree(answer.body())));
      }
      if (answer.statusCode() != 503) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return Optional.empty();
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }
}
