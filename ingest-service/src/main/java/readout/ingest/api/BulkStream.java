package readout.ingest.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.context.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import readout.ingest.config.IngestSettings;

/**
 * One bulk request: a line in, a line out, in the same order, while both streams are open. Memory
 * is bounded: nothing is read while as many lines as the window holds wait for the broker, or while
 * the client does not read its answers. All fields belong to the request's event loop.
 */
final class BulkStream {

  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final io.vertx.core.Context loop;
  private final ArticleDesk desk;
  private final ObjectMapper json;
  private final int window;
  private final Context trace = Context.current();
  private final LineSplitter lines;
  private final Deque<CompletableFuture<Answer>> waiting = new ArrayDeque<>();
  private int chunks;
  private boolean ended;
  private boolean answered;

  private BulkStream(
      HttpServerRequest request, ArticleDesk desk, IngestSettings settings, ObjectMapper json) {
    this.request = request;
    this.response = request.response();
    this.loop = Vertx.currentContext();
    this.desk = desk;
    this.json = json;
    this.window = settings.bulkWindow();
    this.lines = new LineSplitter(settings.maxArticleBytes());
  }

  static void start(
      RoutingContext context, ArticleDesk desk, IngestSettings settings, ObjectMapper json) {
    new BulkStream(context.request(), desk, settings, json).start();
  }

  private void start() {
    response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, MediaTypes.NDJSON);
    response.drainHandler(ignored -> write());
    request.handler(this::received).endHandler(ignored -> end());
    request.resume();
  }

  private void received(Buffer bytes) {
    request.pause();
    take(lines.add(bytes.getBytes()), this::write);
  }

  private void end() {
    take(
        lines.end(),
        () -> {
          ended = true;
          write();
        });
  }

  /** A worker reads the articles, in order; then the event loop goes on. */
  private void take(List<LineSplitter.Line> taken, Runnable then) {
    chunks++;
    loop.<List<CompletableFuture<Answer>>>executeBlocking(
            () -> taken.stream().map(this::answer).toList(), true)
        .onSuccess(
            answers -> {
              chunks--;
              waiting.addAll(answers);
              answers.forEach(answer -> answer.thenRun(() -> loop.runOnContext(v -> write())));
              then.run();
            })
        .onFailure(failure -> response.reset());
  }

  private CompletableFuture<Answer> answer(LineSplitter.Line line) {
    return line.tooLong()
        ? CompletableFuture.completedFuture(
            desk.refuse(ErrorCode.TOO_LARGE, "the line is longer than an article may be"))
        : desk.post(line.bytes(), trace).toCompletableFuture();
  }

  /** Writes what is answered, up to the first line that is not. */
  private void write() {
    Buffer ready = Buffer.buffer();
    while (!waiting.isEmpty() && waiting.peek().isDone() && !response.writeQueueFull()) {
      ready.appendBuffer(line(waiting.remove().join()));
    }
    if (ready.length() > 0) {
      response.write(ready);
    }
    if (ended && waiting.isEmpty() && !answered) {
      answered = true;
      response.end();
    } else if (chunks == 0 && waiting.size() < window && !response.writeQueueFull()) {
      request.resume();
    }
  }

  private Buffer line(Answer answer) {
    Object body = answer instanceof Answer.Refused refused ? refused.problem() : answer;
    return bytes(json, body).appendByte((byte) '\n');
  }

  static Buffer bytes(ObjectMapper json, Object body) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer always has a JSON form", e);
    }
  }
}
