package readout.query.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import readout.query.store.RecordVersions;

/**
 * Answers an idle poll where the request was read, on a thread that must not wait: most of what it
 * would cost else is to be handed to another one. Where the version is not known without asking,
 * {@link PollFilter} asks for it.
 */
class IdlePollFilter {

  private final RecordVersions versions;
  private final EntityTags tags;
  private final RoutingContext routing;

  IdlePollFilter(RecordVersions versions, EntityTags tags, RoutingContext routing) {
    this.versions = versions;
    this.tags = tags;
    this.routing = routing;
  }

  @Polled
  @ServerRequestFilter(nonBlocking = true, priority = 1)
  public Optional<Response> unchanged(ContainerRequestContext request) {
    IfNoneMatch asked = PollFilter.asked(request);
    if (asked.tags().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> version = versions.known();
    if (version.isEmpty()) {
      return Optional.empty();
    }
    String tag = tags.of(version.get(), routing.request());
    if (!asked.names(tag)) {
      return Optional.empty();
    }
    PollFilter.note(version.get(), tag, request);
    return Optional.of(Response.notModified().build());
  }
}
