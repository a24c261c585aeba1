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
 * One bulk request: an article in, a line out, in the same order, while both streams are open. What
 * comes while a worker reads the articles before is read next, together, so that a fast client
 * costs few changes of thread. Memory is bounded: nothing is read while as many articles or bytes
 * as the window holds wait for the broker, while a worker has enough to do, while the feed has sent
 * all that it may, or while the client does not read its answers. What was answered is written
 * every few milliseconds, together. All fields belong to the request's event loop.
 */
final class BulkStream {

  private static final Logger LOG = Logger.getLogger(BulkStream.class);

  /** A quarter of what the producer holds, so that long articles do not wait there. */
  private static final long MOST_WAITING_BYTES = 16 << 20;

  /** What a worker is given at once; more would only wait. */
  private static final int MOST_DUE = 256;

  private static final long MOST_DUE_BYTES = 1 << 20;
  private static final long LEAST_WAIT_MILLIS = 10;

  /** Between two looks at what the broker confirmed, which comes in batches as well. */
  private static final long TURN_MILLIS = 5;

  /** An article that was taken, where it stood, and its length. */
  private record Waiting(ResultLine.Place place, CompletableFuture<Told> told, int bytes) {}

  private final HttpServerRequest request;
  private final Sender sender;
  private final FeedLimits limits;
  private final HttpServerResponse response;
  private final io.vertx.core.Context loop;
  private final ArticleDesk desk;
  private final ObjectMapper json;
  private final int window;
  private final Context trace = Context.current();
  private final ArticleSplitter articles;
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  /** Articles that no worker has yet. */
  private final Deque<Found> due = new ArrayDeque<>();

  private long waitingBytes;
  private long dueBytes;
  private boolean working;
  private boolean resting;
  private boolean turning;
  private boolean paused;
  private boolean ended;
  private boolean answered;

  private BulkStream(
      RoutingContext context,
      ArticleSplitter articles,
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
    this.articles = articles;
  }

  static void start(
      RoutingContext context,
      ArticleSplitter articles,
      ArticleDesk desk,
      FeedLimits limits,
      IngestSettings settings,
      ObjectMapper json) {
    new BulkStream(context, articles, desk, limits, settings, json).start();
  }

  private void start() {
    response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, MediaTypes.NDJSON);
    response.drainHandler(ignored -> goOn());
    request.handler(this::received).endHandler(ignored -> end());
    request.exceptionHandler(this::abandon);
    if (request.headers().contains(HttpHeaderNames.EXPECT, HttpHeaderValues.CONTINUE, true)) {
      response.writeContinue();
    }
    request.resume();
  }

  private void received(Buffer bytes) {
    limits.charge(sender.feed(), bytes.length());
    add(articles.add(bytes.getBytes()));
    goOn();
  }

  private void end() {
    ended = true;
    add(articles.end());
    goOn();
  }

  private void add(List<Found> found) {
    due.addAll(found);
    found.forEach(each -> dueBytes += each.bytes());
  }

  /** Does whatever can be done now. */
  private void goOn() {
    write();
    take();
    turn();
    if (ended && !working && due.isEmpty() && waiting.isEmpty() && !answered) {
      answered = true;
      response.end();
    } else if (!ended) {
      read();
    }
  }

  private void read() {
    boolean room = hasRoom();
    if (room && paused) {
      paused = false;
      request.resume();
    } else if (!room && !paused) {
      paused = true;
      request.pause();
    }
  }

  private boolean hasRoom() {
    boolean busy = working ? due.size() < MOST_DUE && dueBytes < MOST_DUE_BYTES : due.isEmpty();
    return busy && hasWindow() && !response.writeQueueFull();
  }

  private boolean hasWindow() {
    return waiting.size() < window && waitingBytes < MOST_WAITING_BYTES;
  }

  /** Gives a worker as many articles as the feed may send now, and the rest as soon as it may. */
  private void take() {
    if (working || resting || due.isEmpty() || !(hasWindow() || answered)) {
      return;
    }
    List<Found> taken = new ArrayList<>();
    for (int left = limits.takeSome(sender.feed(), due.size()); left > 0; left--) {
      Found next = due.remove();
      dueBytes -= next.bytes();
      taken.add(next);
    }
    if (taken.isEmpty()) {
      rest();
    } else {
      take(taken);
    }
  }

  private void rest() {
    resting = true;
    long wait = Math.max(LEAST_WAIT_MILLIS, limits.wait(sender.feed()).toMillis());
    loop.owner()
        .setTimer(
            wait,
            ignored -> {
              resting = false;
              goOn();
            });
  }

  /**
   * A worker reads all the articles and then submits them, in order, so that they are sent together
   * and not in batches of one; then the event loop goes on.
   */
  private void take(List<Found> taken) {
    working = true;
    loop.<List<Waiting>>executeBlocking(() -> submitAll(taken), true)
        .onSuccess(
            submitted -> {
              working = false;
              submitted.forEach(this::await);
              goOn();
            })
        .onFailure(
            failure -> {
              LOG.error("failed bulk", failure);
              response.reset();
            });
  }

  /** The client is gone; what it sent in whole articles is taken all the same. */
  private void abandon(Throwable failure) {
    LOG.debugf("abandoned bulk waiting=%d fault=%s", waiting.size(), failure.getMessage());
    waiting.clear();
    answered = true;
    take();
  }

  private List<Waiting> submitAll(List<Found> taken) {
    List<Found.Item> read = taken.stream().flatMap(each -> each.read().stream()).toList();
    return read.stream().map(this::submit).toList();
  }

  private Waiting submit(Found.Item article) {
    CompletableFuture<Told> told =
        article
            .whyRefused()
            .map(why -> desk.refuse(sender, why.code(), why.detail()))
            .map(answer -> CompletableFuture.completedFuture(new Told(null, answer)))
            .orElseGet(() -> desk.tell(sender, article.reading(), trace).toCompletableFuture());
    return new Waiting(article.place(), told, article.bytes());
  }

  private void await(Waiting article) {
    if (answered) {
      return;
    }
    waiting.add(article);
    waitingBytes += article.bytes();
  }

  /** As long as articles wait, and the client reads. */
  private void turn() {
    if (turning || waiting.isEmpty() || response.writeQueueFull()) {
      return;
    }
    turning = true;
    loop.owner()
        .setTimer(
            TURN_MILLIS,
            ignored -> {
              turning = false;
              goOn();
            });
  }

  /** Writes what is answered, up to the first article that is not. */
  private void write() {
    if (answered) {
      return;
    }
    Buffer ready = Buffer.buffer();
    while (!waiting.isEmpty() && waiting.element().told().isDone() && !response.writeQueueFull()) {
      Waiting first = waiting.remove();
      waitingBytes -= first.bytes();
      ready.appendBuffer(ResultLine.of(first.place(), first.told().join()).bytes(json));
    }
    if (ready.length() > 0) {
      response.write(ready);
    }
  }

  static Buffer bytes(ObjectMapper json, Object body) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer always has a JSON form", e);
    }
  }
}
