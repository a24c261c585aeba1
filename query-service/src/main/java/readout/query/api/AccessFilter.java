package readout.query.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;
import readout.query.access.Admission;
import readout.query.access.Client;
import readout.query.access.Credentials;
import readout.query.access.Gatekeeper;
import readout.query.access.Refusal;
import readout.query.access.Tokens;

/**
 * Before all that is answered, the page and the figures included: who asks, and whether the address
 * is of a length that is read. Where nobody has to say who asks, and nobody does, it does nothing.
 */
@ApplicationScoped
class AccessFilter {

  private static final Logger LOG = Logger.getLogger(AccessFilter.class);

  /** After the filter for other origins (300), whose preflights carry no credentials. */
  private static final int PRIORITY = 150;

  /** What everybody has to read at least, and many do not read more of (RFC 9110, section 4.1). */
  private static final int LONGEST_ADDRESS = 8000;

  private static final String CLIENT = "readout.client";

  private final Gatekeeper gate;
  private final Tokens tokens;
  private final Challenge challenge;
  private final OpenStreams streams;
  private final MeterRegistry registry;

  AccessFilter(
      Gatekeeper gate,
      Tokens tokens,
      Challenge challenge,
      OpenStreams streams,
      MeterRegistry registry) {
    this.gate = gate;
    this.tokens = tokens;
    this.challenge = challenge;
    this.streams = streams;
    this.registry = registry;
  }

  void register(@Observes Filters filters) {
    filters.register(this::filter, PRIORITY);
  }

  /** Who asks, where that was looked at. */
  static @Nullable Client client(RoutingContext context) {
    return context.get(CLIENT);
  }

  private void filter(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.uri().length() > LONGEST_ADDRESS) {
      end(
          context,
          Problem.of(
              ErrorCode.URI_TOO_LONG, "at most " + LONGEST_ADDRESS + " characters are read"));
      return;
    }
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (gate.isOpen(request.path(), authorization)) {
      context.next();
      return;
    }
    Credentials given = Credentials.of(authorization);
    if (gate.isForProvider(given)) {
      tokens.check(context).subscribe().with(admission -> goOn(context, admission), context::fail);
    } else {
      goOn(context, gate.admit(given));
    }
  }

  private void goOn(RoutingContext context, Admission admission) {
    if (admission instanceof Admission.Granted granted) {
      context.put(CLIENT, granted.client());
      streams.watch(context, granted.lasts());
      context.next();
    } else if (admission instanceof Admission.Refused refused) {
      refuse(context, refused.why());
    }
  }

  private void refuse(RoutingContext context, Refusal why) {
    registry.counter("readout.query.requests.refused", "reason", why.name()).increment();
    LOG.debugf("refused reason=%s path=%s", why, context.request().path());
    challenge.put(why, context.response());
    end(context, Problem.of(code(why), why.detail()));
  }

  private static ErrorCode code(Refusal why) {
    return switch (why) {
      case SCOPE_MISSING -> ErrorCode.FORBIDDEN;
      case PROVIDER_AWAY -> ErrorCode.PROVIDER_UNAVAILABLE;
      case NO_CREDENTIALS, UNREADABLE, UNKNOWN_KEY, EXPIRED_KEY, BAD_TOKEN ->
          ErrorCode.UNAUTHENTICATED;
    };
  }

  /** What is left of the request is let go of, so that the connection can be used again. */
  private static void end(RoutingContext context, Problem problem) {
    HttpServerResponse response = context.response();
    response.setStatusCode(problem.status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemMapper.MEDIA_TYPE);
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    context.request().resume();
    response.end(Buffer.buffer(ContractJson.write(problem)));
  }
}
