package readout.ingest.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers a request whose body is not to be read. A short one is let go of, so that the connection
 * can be used again. With a long one, or one whose client waits to be told to send it (RFC 9110,
 * section 10.1.1), the connection ends: what else comes on it could be the body or not. It is
 * closed a little later, since a client that still sends would else lose the answer (RFC 9112,
 * section 9.6).
 */
final class UnreadBody {

  private static final long SHORT = 64 << 10;
  private static final long LINGER_MILLIS = 2_000;

  /** The HTTP/2 code that ends a stream without blame (RFC 9113, section 8.1). */
  private static final long NO_ERROR = 0;

  private UnreadBody() {}

  /** Answers with this problem, whose request may have been read or not. */
  static void refuse(RoutingContext context, Problem problem, ObjectMapper json) {
    HttpServerResponse response = context.response();
    if (!response.closed() && !response.ended()) {
      response.setStatusCode(problem.status());
      response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
      answer(context, BulkStream.bytes(json, problem));
    }
  }

  private static void answer(RoutingContext context, Buffer answer) {
    HttpServerRequest request = context.request();
    if (isShort(request)) {
      request.resume();
      request.response().end(answer);
    } else {
      leave(context, answer);
    }
  }

  private static boolean isShort(HttpServerRequest request) {
    boolean waits = request.headers().contains(HttpHeaders.EXPECT);
    return request.isEnded() || (!waits && length(request) <= SHORT);
  }

  /** As the client says; nothing is said of what comes in chunks, or of a body in HTTP/2. */
  private static long length(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      boolean hasBody =
          request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || !isHttp1(request);
      return hasBody ? Long.MAX_VALUE : 0;
    }
    try {
      return Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private static boolean isHttp1(HttpServerRequest request) {
    return request.version() != HttpVersion.HTTP_2;
  }

  private static void leave(RoutingContext context, Buffer answer) {
    HttpServerRequest request = context.request();
    if (isHttp1(request)) {
      request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    AtomicBoolean left = new AtomicBoolean();
    Runnable end =
        () -> {
          if (!left.getAndSet(true)) {
            close(request);
          }
        };
    request.handler(ignored -> {}).exceptionHandler(ignored -> left.set(true));
    request.response().end(answer);
    request.endHandler(ignored -> end.run()).resume();
    context.vertx().setTimer(LINGER_MILLIS, ignored -> end.run());
  }

  private static void close(HttpServerRequest request) {
    if (isHttp1(request)) {
      request.connection().close();
    } else if (!request.isEnded()) {
      request.response().reset(NO_ERROR);
    }
  }
}
