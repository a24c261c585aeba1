package readout.query.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;
import readout.query.access.Client;
import readout.query.access.RateLimits;
import readout.query.access.RateLimits.Allowance;

/**
 * How much a client may ask. It comes after {@link PollFilter}, so what that answers 304 costs no
 * allowance: readers behind one address can be many, and nearly all that they ask is whether there
 * is news. The headers are those of draft-ietf-httpapi-ratelimit-headers-10.
 */
@Provider
@Priority(Priorities.USER + 1000)
class LimitFilter implements ContainerRequestFilter {

  private static final Logger LOG = Logger.getLogger(LimitFilter.class);
  private static final String POLICY = "\"requests\"";

  private final RateLimits limits;
  private final RoutingContext routing;
  private final MeterRegistry registry;

  LimitFilter(RateLimits limits, RoutingContext routing, MeterRegistry registry) {
    this.limits = limits;
    this.routing = routing;
    this.registry = registry;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!limits.areSet()) {
      return;
    }
    Client client = client();
    Allowance allowance = limits.take(client);
    MultiMap headers = routing.response().headers();
    headers.set("RateLimit-Policy", POLICY + ";q=" + limits.burst() + ";w=" + limits.window());
    headers.set("RateLimit", POLICY + ";r=" + allowance.remaining() + ";t=" + allowance.seconds());
    if (!allowance.granted()) {
      registry.counter("readout.query.requests.limited").increment();
      LOG.debugf("limited client=%s", client.id());
      request.abortWith(
          ProblemMapper.answer(
                  Problem.of(
                      ErrorCode.TOO_MANY_REQUESTS,
                      "ask again in %d s; polls that find nothing new do not count"
                          .formatted(allowance.seconds())))
              .header(HttpHeaders.RETRY_AFTER, allowance.seconds())
              .build());
    }
  }

  private Client client() {
    Client known = AccessFilter.client(routing);
    if (known != null) {
      return known;
    }
    SocketAddress from = routing.request().remoteAddress();
    String address = from.hostAddress();
    return Client.ofAddress(address == null ? from.host() : address);
  }
}
