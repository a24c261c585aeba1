package readout.ingest.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import readout.ingest.access.Admission;
import readout.ingest.access.Allowance;
import readout.ingest.access.FeedLimits;
import readout.ingest.access.Gatekeeper;
import readout.ingest.access.Refusal;
import readout.ingest.access.Scope;
import readout.ingest.access.Sender;

/**
 * Before all that is answered, and before any body is read: who sends, whether it may, and whether
 * it may now.
 */
@ApplicationScoped
class AccessFilter {

  private static final Logger LOG = Logger.getLogger(AccessFilter.class);
  private static final int PRIORITY = 150;
  private static final String SENDER = "readout.sender";

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Gatekeeper gate;
  private final FeedLimits limits;
  private final Responses responses;
  private final ObjectMapper json;
  private final MeterRegistry registry;

  AccessFilter(
      Gatekeeper gate,
      FeedLimits limits,
      Responses responses,
      ObjectMapper json,
      MeterRegistry registry) {
    this.gate = gate;
    this.limits = limits;
    this.responses = responses;
    this.json = json;
    this.registry = registry;
  }

  void register(@Observes Filters filters) {
    filters.register(this::filter, PRIORITY);
  }

  /** Who sends this request, which has passed the filter. */
  static Sender sender(RoutingContext context) {
    return Objects.requireNonNull(context.get(SENDER), "not a path that the filter looks at");
  }

  /** Whether the filter has found who sends this request. */
  static boolean hasPassed(RoutingContext context) {
    return context.get(SENDER) != null;
  }

  private void filter(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (gate.isFree(request.path())) {
      context.next();
      return;
    }
    Optional<String> header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
    gate.admit(context, header, address(request))
        .subscribe()
        .with(admission -> goOn(context, admission), failure -> fail(context, failure));
  }

  private static String address(HttpServerRequest request) {
    SocketAddress from = request.remoteAddress();
    return from.hostAddress() == null ? String.valueOf(from.host()) : from.hostAddress();
  }

  private void goOn(RoutingContext context, Admission admission) {
    if (admission instanceof Admission.Granted granted) {
      goOn(context, granted.sender());
    } else if (admission instanceof Admission.Refused refused) {
      refuse(context, refused.why(), refused.who(), refused.isNews(), wait(refused));
    }
  }

  private long wait(Admission.Refused refused) {
    return switch (refused.why()) {
      case TOO_MANY_REFUSED -> gate.wait(refused.who().address());
      case PROVIDER_AWAY -> responses.retryAfter();
      default -> 0;
    };
  }

  private void goOn(RoutingContext context, Sender sender) {
    Optional<Scope> needed = needed(context);
    if (needed.isPresent() && !sender.may(needed.get())) {
      refuse(context, Refusal.SCOPE_MISSING, sender, true, 0);
      return;
    }
    if (sendsOneArticle(context.request())) {
      Allowance allowance = limits.take(sender.feed());
      if (!allowance.isGranted()) {
        refuse(context, Refusal.TOO_MANY, sender, allowance.isFirst(), allowance.seconds());
        return;
      }
    }
    context.put(SENDER, sender);
    context.next();
  }

  private static Optional<Scope> needed(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (method.equals(HttpMethod.DELETE)) {
      return Optional.of(Scope.WITHDRAW);
    }
    if (!READING.contains(method)) {
      return Optional.of(Scope.POST);
    }
    return context.normalizedPath().startsWith("/q/")
        ? Optional.of(Scope.METRICS)
        : Optional.empty();
  }

  /** The articles of a stream are counted one by one, and wait for their turn instead. */
  private static boolean sendsOneArticle(HttpServerRequest request) {
    return !READING.contains(request.method())
        && !(request.method().equals(HttpMethod.POST)
            && MediaTypes.isStream(request.getHeader(HttpHeaders.CONTENT_TYPE)));
  }

  private void refuse(
      RoutingContext context, Refusal why, Sender who, boolean isNews, long retryAfter) {
    registry.counter("readout.ingest.access.refused", "reason", why.slug()).increment();
    if (isNews) {
      AuditEntry.refused(why, who, context.request());
    }
    HttpServerResponse response = context.response();
    Challenge.put(why, gate.takesKeys(), response);
    if (retryAfter > 0) {
      response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
    }
    end(context, Problem.of(code(why), context.request().path(), why.detail()));
  }

  private static ErrorCode code(Refusal why) {
    return switch (why) {
      case NO_CREDENTIALS, UNREADABLE, UNKNOWN_KEY, EXPIRED_KEY, BAD_TOKEN ->
          ErrorCode.UNAUTHENTICATED;
      case NO_FEED, SCOPE_MISSING -> ErrorCode.FORBIDDEN;
      case TOO_MANY_REFUSED, TOO_MANY -> ErrorCode.TOO_MANY_REQUESTS;
      case PROVIDER_AWAY -> ErrorCode.PROVIDER_UNAVAILABLE;
    };
  }

  private void fail(RoutingContext context, Throwable failure) {
    Problem problem = Problem.internal(context.request().path());
    LOG.errorf(failure, "failed correlation=%s", problem.correlation());
    end(context, problem);
  }

  private void end(RoutingContext context, Problem problem) {
    context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    UnreadBody.refuse(context, problem, json);
  }
}
