package readout.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.ingest.api.ErrorCode;
import readout.ingest.api.Problem;
import readout.ingest.config.IngestSettings;

/**
 * What hubs call (WebSub, sections 5.3 and 7). The path is known to the hub alone; who does not
 * know it finds nothing, and who knows it but does not sign is answered and ignored.
 */
@ApplicationScoped
class WebSubRoutes {

  private static final Logger LOG = Logger.getLogger(WebSubRoutes.class);
  private static final int BEFORE_REST = 1;
  private static final int TAKEN = 202;
  private static final int LARGEST_PUSH = 8 << 20;
  private static final int MOST_PUSHES_AT_ONCE = 4;
  private static final int LONGEST_CHALLENGE = 2_000;

  private final IngestSettings settings;
  private final Feeds feeds;
  private final ObjectMapper json;
  private final BodyHandler body = BodyHandler.create(false).setBodyLimit(LARGEST_PUSH);
  private final Semaphore places = new Semaphore(MOST_PUSHES_AT_ONCE);

  WebSubRoutes(IngestSettings settings, Feeds feeds, ObjectMapper json) {
    this.settings = settings;
    this.feeds = feeds;
    this.json = json;
  }

  void install(@Observes Router router) {
    if (settings.publicUrl().isPresent()) {
      String path = Feeds.CALLBACKS + ":callback";
      router.get(path).order(BEFORE_REST).handler(this::verify).failureHandler(this::failed);
      router
          .post(path)
          .order(BEFORE_REST)
          .handler(this::read)
          .handler(this::push)
          .failureHandler(this::failed);
    }
  }

  private Optional<FeedTask> feed(RoutingContext request) {
    return feeds.at(request.pathParam("callback"));
  }

  /** Intent is verified by an echo; of what was not asked for there is none. */
  private void verify(RoutingContext request) {
    String mode = parameter(request, "hub.mode");
    String topic = parameter(request, "hub.topic");
    String challenge = parameter(request, "hub.challenge");
    Optional<FeedTask> feed = feed(request);
    Optional<Subscription> subscription = feed.flatMap(FeedTask::subscription);
    HttpServerResponse response = request.response();
    long now = System.nanoTime();
    if (mode.equals("denied") && subscription.filter(s -> s.deny(topic, now)).isPresent()) {
      LOG.warnf(
          "denied feed=%s reason=%s",
          feed.get().name(), printable(parameter(request, "hub.reason")));
      response.end();
    } else if (mode.equals("subscribe")
        && !challenge.isEmpty()
        && challenge.length() <= LONGEST_CHALLENGE
        && subscription.filter(s -> s.confirm(topic, lease(request), now)).isPresent()) {
      LOG.infof("subscribed feed=%s", feed.get().name());
      feeds.wake(feed.get());
      response
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
          .putHeader("X-Content-Type-Options", "nosniff")
          .end(challenge);
    } else {
      refuse(request, ErrorCode.NOT_FOUND);
    }
  }

  private static String parameter(RoutingContext request, String name) {
    List<String> values = request.queryParam(name);
    return values.isEmpty() ? "" : values.get(0);
  }

  private static @Nullable Duration lease(RoutingContext request) {
    try {
      return Duration.ofSeconds(Integer.parseInt(parameter(request, "hub.lease_seconds")));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** As it may stand in a log: on one line and not too long. */
  private static String printable(String text) {
    return text.chars()
        .filter(c -> c >= ' ' && c != 0x7f)
        .limit(200)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The body of a push for which there is a feed. */
  private void read(RoutingContext request) {
    if (feed(request).isEmpty()) {
      request.request().resume();
      refuse(request, ErrorCode.NOT_FOUND);
    } else {
      body.handle(request);
    }
  }

  /** The hub is answered once the articles are stored; a push that it should repeat with 503. */
  private void push(RoutingContext request) {
    Optional<FeedTask> feed = feed(request);
    if (feed.isEmpty() || !places.tryAcquire()) {
      answer(request, PushOutcome.UNAVAILABLE);
      return;
    }
    byte[] content =
        request.body().buffer() == null ? new byte[0] : request.body().buffer().getBytes();
    String mediaType = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
    List<String> signatures = request.request().headers().getAll("X-Hub-Signature");
    request
        .vertx()
        .executeBlocking(() -> feed.get().push(content, mediaType, signatures), false)
        .onComplete(ignored -> places.release())
        .onSuccess(outcome -> answer(request, outcome))
        .onFailure(request::fail);
  }

  private void answer(RoutingContext request, PushOutcome outcome) {
    if (outcome == PushOutcome.UNAVAILABLE) {
      refuse(request, ErrorCode.BUSY);
    } else {
      request.response().setStatusCode(TAKEN).end();
    }
  }

  private void failed(RoutingContext request) {
    int status = request.statusCode();
    if (status == ErrorCode.TOO_LARGE.status()) {
      refuse(request, ErrorCode.TOO_LARGE);
    } else if (status / 100 == 4) {
      refuse(request, ErrorCode.BAD_REQUEST);
    } else {
      LOG.error("failed callback of a hub", request.failure());
      refuse(request, ErrorCode.INTERNAL);
    }
  }

  private void refuse(RoutingContext request, ErrorCode code) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (code.isPassing()) {
      long seconds = settings.retryAfter().toSeconds();
      response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
    response
        .setStatusCode(code.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(problem(code));
  }

  private String problem(ErrorCode code) {
    try {
      return json.writeValueAsString(Problem.of(code, Feeds.CALLBACKS, null));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem always has a JSON form", e);
    }
  }
}
