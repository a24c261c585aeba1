package readout.ingest.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts articles, some hundreds in one request, and sends again what may be taken later: after the
 * time that the service tells, or a growing one while it cannot be reached.
 */
final class Sending implements Inputs.Sink {

  private static final int MOST = 500;
  private static final long MOST_BYTES = 4 << 20;
  private static final int ATTEMPTS = 10;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final PostOptions options;
  private final Tally tally;
  private List<Submission> waiting = new ArrayList<>();
  private long waitingBytes;

  Sending(PostOptions options, Tally tally) {
    this.options = options;
    this.tally = tally;
  }

  /** The whole request is refused, so that further ones are of no use. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  @Override
  public void take(Submission article) throws IOException, InterruptedException {
    if (article.xml()) {
      flush();
      send(List.of(article));
      return;
    }
    waiting.add(article);
    waitingBytes += article.bytes().length;
    if (waiting.size() >= MOST || waitingBytes >= MOST_BYTES) {
      flush();
    }
  }

  /** Sends what waits; returns when all of it is taken or refused for good. */
  void flush() throws IOException, InterruptedException {
    List<Submission> batch = waiting;
    waiting = new ArrayList<>();
    waitingBytes = 0;
    send(batch);
  }

  private void send(List<Submission> batch) throws IOException, InterruptedException {
    List<Submission> left = batch;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      List<Submission> before = left;
      long wait = attempt;
      try {
        HttpResponse<String> response = client.send(request(left), body());
        left = left(left, response);
        wait = response.headers().firstValueAsLong("Retry-After").orElse(attempt);
      } catch (RefusedException e) {
        throw e;
      } catch (IOException e) {
        tally.tell("connection failed: " + e);
      }
      if (left.size() < before.size()) {
        attempt = 0;
      }
      rest(left, attempt, wait);
    }
  }

  private void rest(List<Submission> left, int attempt, long seconds)
      throws IOException, InterruptedException {
    if (attempt >= ATTEMPTS) {
      throw new IOException("not taken after " + ATTEMPTS + " attempts: " + left.size());
    }
    if (!left.isEmpty()) {
      tally.tell("%d articles later, in %d s".formatted(left.size(), seconds));
      Thread.sleep(Duration.ofSeconds(seconds).toMillis());
    }
  }

  private static HttpResponse.BodyHandler<String> body() {
    return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
  }

  private HttpRequest request(List<Submission> batch) {
    boolean xml = batch.get(0).xml();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(options.articles())
            .header("Content-Type", xml ? "application/xml" : "application/x-ndjson")
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(xml ? batch.get(0).bytes() : lines(batch)));
    if (options.key() != null) {
      request.header("Authorization", "Bearer " + options.key());
    }
    return request.build();
  }

  private static byte[] lines(List<Submission> batch) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Submission article : batch) {
      lines.writeBytes(article.bytes());
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  /** Counts the answers; what is left is to be sent again, also what was not answered at all. */
  private List<Submission> left(List<Submission> batch, HttpResponse<String> response)
      throws IOException {
    int status = response.statusCode();
    if (status == TOO_MANY || status == UNAVAILABLE) {
      return batch;
    }
    boolean xml = batch.get(0).xml();
    if (status != 200 && !xml) {
      throw refused(response);
    }
    if (status == 401 || status == 403) {
      throw refused(response);
    }
    return xml ? items(batch, response) : answers(batch, response);
  }

  private static RefusedException refused(HttpResponse<String> response) throws IOException {
    JsonNode problem = node(response.body());
    return new RefusedException(
        "%d %s: %s"
            .formatted(
                response.statusCode(),
                problem.path("title").asText(),
                problem.path("detail").asText()));
  }

  /** The items of one document go together: while one may be taken later, all are sent again. */
  private List<Submission> items(List<Submission> document, HttpResponse<String> response)
      throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    for (String line : response.body().lines().toList()) {
      answers.add(node(line));
    }
    if (answers.stream().anyMatch(Sending::passes)) {
      return document;
    }
    answers.forEach(answer -> tally.count(document.get(0), answer));
    return List.of();
  }

  private List<Submission> answers(List<Submission> batch, HttpResponse<String> response)
      throws IOException {
    List<Submission> left = new ArrayList<>();
    List<String> lines = response.body().lines().toList();
    for (int i = 0; i < batch.size(); i++) {
      JsonNode answer = i < lines.size() ? node(lines.get(i)) : MissingNode.getInstance();
      if (answer.isMissingNode() || passes(answer)) {
        left.add(batch.get(i));
      } else {
        tally.count(batch.get(i), answer);
      }
    }
    return left;
  }

  private static boolean passes(JsonNode answer) {
    int status = answer.path("status").asInt();
    return status == TOO_MANY || status == UNAVAILABLE;
  }

  private static JsonNode node(String json) throws IOException {
    return json.isBlank() ? MissingNode.getInstance() : JSON.readTree(json);
  }
}
