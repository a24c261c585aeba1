package readout.ingest.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.context.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import readout.ingest.access.FeedLimits;
import readout.ingest.access.Sender;
import readout.ingest.config.IngestSettings;

/**
 * {@code POST /articles}: one article, or a stream of them. A route and not a resource: the body is
 * read without holding a thread, up to the limit of an article, a bulk request is answered while it
 * is read, and Quarkus REST cannot take over an HTTP/2 request whose body has been read.
 */
@ApplicationScoped
class ArticleRoutes {

  private static final String PATH = "/articles";
  private static final int BEFORE_REST = 1;

  /** The place of the last of these routes among those of the router. */
  static final int LAST = BEFORE_REST + 1;

  private static final int TAKEN = 202;

  /**
   * Reading so many bytes takes no longer than to change threads twice; what is longer is left to a
   * worker, so that it does not hold up the other connections of its event loop.
   */
  private static final int MOST_AT_ONCE = 16 << 10;

  private static final byte[] NOTHING = {};

  private final ArticleDesk desk;
  private final WholeBody whole;
  private final FirstAnswers first;
  private final FeedLimits limits;
  private final IngestSettings settings;
  private final ObjectMapper json;
  private final BodyHandler body;
  private final Semaphore places;

  ArticleRoutes(
      ArticleDesk desk,
      WholeBody whole,
      FirstAnswers first,
      FeedLimits limits,
      IngestSettings settings,
      ObjectMapper json) {
    this.desk = desk;
    this.whole = whole;
    this.first = first;
    this.limits = limits;
    this.settings = settings;
    this.json = json;
    this.body = BodyHandler.create(false).setBodyLimit(settings.maxArticleBytes());
    this.places = new Semaphore(settings.maxWaiting());
  }

  void install(@Observes Router router) {
    router
        .post(PATH)
        .order(BEFORE_REST)
        .handler(this::read)
        .handler(this::post)
        .failureHandler(this::failed);
    router
        .route(PATH)
        .order(LAST)
        .handler(
            request -> {
              request.response().putHeader(HttpHeaders.ALLOW, "POST");
              ErrorCode code = ErrorCode.METHOD_NOT_ALLOWED;
              answer(
                  request,
                  new Answer.Refused(
                      code, FrameworkProblem.of(code, request.request().method().name(), PATH)));
            });
  }

  private void read(RoutingContext request) {
    String contentType = contentType(request);
    Optional<String> refusal = MediaTypes.refusal(contentType);
    if (refusal.isPresent()) {
      request.request().resume();
      Sender sender = AccessFilter.sender(request);
      answer(request, desk.refuse(sender, ErrorCode.UNSUPPORTED_MEDIA_TYPE, refusal.get()));
    } else if (MediaTypes.isStream(contentType) && !keys(request).isEmpty()) {
      request.request().resume();
      String detail =
          IdempotencyKey.HEADER
              + " is for one article; those of a stream that are known are unchanged";
      answer(request, desk.refuse(AccessFilter.sender(request), ErrorCode.BAD_KEY, detail));
    } else if (MediaTypes.isStream(contentType)) {
      BulkStream.start(request, articles(contentType), desk, limits, settings, json);
    } else {
      body.handle(request);
    }
  }

  private static List<String> keys(RoutingContext request) {
    return request.request().headers().getAll(IdempotencyKey.HEADER);
  }

  private ArticleSplitter articles(@Nullable String contentType) {
    int longest = settings.maxArticleBytes();
    return MediaTypes.isNdjson(contentType)
        ? new NinjsLines(longest)
        : new MultipartArticles(MediaTypes.boundary(contentType).orElseThrow(), longest);
  }

  private static @Nullable String contentType(RoutingContext request) {
    return request.request().getHeader(HttpHeaders.CONTENT_TYPE);
  }

  /** Nobody waits while the broker is asked. */
  private void post(RoutingContext request) {
    if (!places.tryAcquire()) {
      String detail = "more articles wait for the broker than may; repeat later";
      answer(request, desk.refuse(AccessFilter.sender(request), ErrorCode.BUSY, detail));
      return;
    }
    byte[] sent = bytes(request.body().buffer());
    Sender sender = AccessFilter.sender(request);
    limits.charge(sender.feed(), sent.length);
    Context trace = Context.current();
    io.vertx.core.Context loop = Vertx.currentContext();
    String type = contentType(request);
    List<String> keys = keys(request);
    Callable<CompletionStage<WholeBody.Reply>> work =
        () -> first.take(sender, keys, type, sent, () -> whole.take(sender, type, sent, trace));
    (sent.length > MOST_AT_ONCE ? loop.executeBlocking(work, false) : done(work))
        .onSuccess(
            taken ->
                taken.thenAccept(
                    reply -> {
                      places.release();
                      loop.runOnContext(ignored -> answer(request, reply));
                    }))
        .onFailure(
            failure -> {
              places.release();
              request.fail(failure);
            });
  }

  private static <T> Future<T> done(Callable<T> work) {
    try {
      return Future.succeededFuture(work.call());
    } catch (Exception | Error e) {
      return Future.failedFuture(e); // as a worker's would, so that its place is given back
    }
  }

  private static byte[] bytes(@Nullable Buffer body) {
    return body == null ? NOTHING : body.getBytes();
  }

  /** Of whose body some never came, or came in no right form, is no article. */
  private void failed(RoutingContext request) {
    int status = request.statusCode();
    if (!AccessFilter.hasPassed(request) || status == ErrorCode.EXPECTATION_FAILED.status()) {
      request.next();
    } else if (status == ErrorCode.TOO_LARGE.status()) {
      String detail = "larger than " + settings.maxArticleBytes() + " bytes";
      answer(request, desk.refuse(AccessFilter.sender(request), ErrorCode.TOO_LARGE, detail));
    } else if (!request.request().isEnded()) {
      String detail = "the body is not whole, or not framed as HTTP wants it";
      answer(request, Answer.Refused.of(ErrorCode.BAD_REQUEST, PATH, detail));
    } else {
      answer(request, desk.fail(AccessFilter.sender(request), request.failure()));
    }
  }

  private void answer(RoutingContext request, WholeBody.Reply reply) {
    if (reply instanceof WholeBody.Reply.One one) {
      answer(request, one.answer());
      return;
    }
    var response = request.response();
    if (!response.closed() && !response.ended()) {
      Buffer lines = Buffer.buffer();
      long item = 0;
      for (Told each : ((WholeBody.Reply.Each) reply).answers()) {
        var line = ResultLine.of(ResultLine.Place.item(++item), each);
        lines.appendBuffer(line.bytes(json));
      }
      response.putHeader(HttpHeaders.CONTENT_TYPE, MediaTypes.NDJSON);
      response.end(lines);
    }
  }

  private void answer(RoutingContext request, Answer answer) {
    var response = request.response();
    if (response.closed() || response.ended()) {
      return;
    }
    if (answer instanceof Answer.Refused refused) {
      response.setStatusCode(refused.code().status());
      response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
      if (refused.code().isPassing()) {
        response.putHeader(
            HttpHeaders.RETRY_AFTER, Long.toString(settings.retryAfter().toSeconds()));
      }
      response.end(BulkStream.bytes(json, refused.problem()));
    } else {
      response.setStatusCode(TAKEN);
      response.putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
      response.end(BulkStream.bytes(json, answer));
    }
  }
}
