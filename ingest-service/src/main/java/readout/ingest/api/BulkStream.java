package readout.ingest.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.opentelemetry.context.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import readout.ingest.access.FeedLimits;
import readout.ingest.access.Sender;
import readout.ingest.config.IngestSettings;

/**
 * One bulk request: a line in, a line out, in the same order, while both streams are open. Memory
 * is bounded: nothing is read while as many lines or bytes as the window holds wait for the broker,
 * while the feed has sent all that it may, or while the client does not read its answers. All
 * fields belong to the request's event loop.
 */
final class BulkStream {

  private static final Logger LOG = Logger.getLogger(BulkStream.class);

  /** A quarter of what the producer holds, so that long articles do not wait there. */
  private static final long MOST_WAITING_BYTES = 16 << 20;

  private static final long LEAST_WAIT_MILLIS = 10;

  /** A line that was taken, and its length. */
  private record Waiting(CompletableFuture<Answer> answer, int bytes) {}

  private final HttpServerRequest request;
  private final Sender sender;
  private final FeedLimits limits;
  private final HttpServerResponse response;
  private final io.vertx.core.Context loop;
  private final ArticleDesk desk;
  private final ObjectMapper json;
  private final int window;
  private final Context trace = Context.current();
  private final LineSplitter lines;
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  /** Lines that the feed may not send yet. */
  private final Deque<LineSplitter.Line> due = new ArrayDeque<>();

  private long waitingBytes;
  private int chunks;
  private boolean ended;
  private boolean answered;

  private BulkStream(
      RoutingContext context,
      ArticleDesk desk,
      FeedLimits limits,
      IngestSettings settings,
      ObjectMapper json) {
    this.request = context.request();
    this.sender = AccessFilter.sender(context);
    this.limits = limits;
    this.response = request.response();
    this.loop = Vertx.currentContext();
    this.desk = desk;
    this.json = json;
    this.window = settings.bulkWindow();
    this.lines = new LineSplitter(settings.maxArticleBytes());
  }

  static void start(
      RoutingContext context,
      ArticleDesk desk,
      FeedLimits limits,
      IngestSettings settings,
      ObjectMapper json) {
    new BulkStream(context, desk, limits, settings, json).start();
  }

  private void start() {
    response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, MediaTypes.NDJSON);
    response.drainHandler(ignored -> write());
    request.handler(this::received).endHandler(ignored -> end());
    request.exceptionHandler(this::abandon);
    if (request.headers().contains(HttpHeaderNames.EXPECT, HttpHeaderValues.CONTINUE, true)) {
      response.writeContinue();
    }
    request.resume();
  }

  private void received(Buffer bytes) {
    request.pause();
    limits.charge(sender.feed(), bytes.length());
    due.addAll(lines.add(bytes.getBytes()));
    proceed();
  }

  private void end() {
    ended = true;
    due.addAll(lines.end());
    proceed();
  }

  /** Takes as many lines as the feed may send now, and the rest as soon as it may. */
  private void proceed() {
    List<LineSplitter.Line> taken = new ArrayList<>();
    for (int left = limits.takeSome(sender.feed(), due.size()); left > 0; left--) {
      taken.add(due.remove());
    }
    if (taken.isEmpty()) {
      write();
    } else {
      take(taken);
    }
    if (!due.isEmpty()) {
      long wait = Math.max(LEAST_WAIT_MILLIS, limits.wait(sender.feed()).toMillis());
      loop.owner().setTimer(wait, ignored -> proceed());
    }
  }

  /** A worker reads the articles, in order; then the event loop goes on. */
  private void take(List<LineSplitter.Line> taken) {
    chunks++;
    loop.<List<Waiting>>executeBlocking(() -> taken.stream().map(this::answer).toList(), true)
        .onSuccess(
            answers -> {
              chunks--;
              answers.forEach(this::await);
              write();
            })
        .onFailure(
            failure -> {
              LOG.error("failed bulk", failure);
              response.reset();
            });
  }

  /** The client is gone; what it sent in whole lines is taken all the same. */
  private void abandon(Throwable failure) {
    LOG.debugf("abandoned bulk waiting=%d fault=%s", waiting.size(), failure.getMessage());
    waiting.clear();
    answered = true;
  }

  private Waiting answer(LineSplitter.Line line) {
    CompletableFuture<Answer> answer =
        line.tooLong()
            ? CompletableFuture.completedFuture(
                desk.refuse(
                    sender, ErrorCode.TOO_LARGE, "the line is longer than an article may be"))
            : desk.post(sender, line.bytes(), trace).toCompletableFuture();
    return new Waiting(answer, line.bytes().length);
  }

  private void await(Waiting line) {
    waiting.add(line);
    waitingBytes += line.bytes();
    line.answer().thenRun(() -> loop.runOnContext(ignored -> write()));
  }

  private Answer takeFirst() {
    Waiting first = waiting.remove();
    waitingBytes -= first.bytes();
    return first.answer().join();
  }

  private boolean hasRoom() {
    return chunks == 0
        && due.isEmpty()
        && waiting.size() < window
        && waitingBytes < MOST_WAITING_BYTES
        && !response.writeQueueFull();
  }

  /** Writes what is answered, up to the first line that is not. */
  private void write() {
    if (answered) {
      return;
    }
    Buffer ready = Buffer.buffer();
    while (!waiting.isEmpty() && waiting.peek().answer().isDone() && !response.writeQueueFull()) {
      ready.appendBuffer(line(json, takeFirst()));
    }
    if (ready.length() > 0) {
      response.write(ready);
    }
    if (ended && chunks == 0 && due.isEmpty() && waiting.isEmpty()) {
      answered = true;
      response.end();
    } else if (hasRoom()) {
      request.resume();
    }
  }

  static Buffer line(ObjectMapper json, Answer answer) {
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
