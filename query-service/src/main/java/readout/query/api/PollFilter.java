package readout.query.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import readout.query.store.RecordVersions;

/**
 * Answers 304 to who has the answer already, before anything is asked of the store. The version is
 * taken before the answer is made, so an answer may be newer than its tag but never older; when it
 * turns out to be another one by then, the answer goes without a tag.
 */
@Polled
@Provider
class PollFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String VERSION = "readout.version";
  private static final String TAG = "readout.tag";

  private final RecordVersions versions;
  private final EntityTags tags;
  private final RoutingContext routing;

  PollFilter(RecordVersions versions, EntityTags tags, RoutingContext routing) {
    this.versions = versions;
    this.tags = tags;
    this.routing = routing;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String version = versions.current();
    String tag = tags.of(version, routing.request());
    note(version, tag, request);
    if (asked(request).names(tag)) {
      request.abortWith(Response.notModified().build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int status = response.getStatus();
    if (request.getProperty(VERSION) instanceof String version
        && (status == Response.Status.OK.getStatusCode()
            || status == Response.Status.NOT_MODIFIED.getStatusCode())) {
      MultivaluedMap<String, Object> headers = response.getHeaders();
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
      headers.putSingle(HttpHeaders.VARY, tags.vary());
      if (status != Response.Status.OK.getStatusCode() || versions.current().equals(version)) {
        headers.putSingle(HttpHeaders.ETAG, request.getProperty(TAG));
      }
      if (IfNoneMatch.isAny(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
        response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
        response.setEntity(null);
      }
    }
  }

  /** For the answer: to work the tag out once more would cost as much as all else of a poll. */
  static void note(String version, String tag, ContainerRequestContext request) {
    request.setProperty(VERSION, version);
    request.setProperty(TAG, tag);
  }

  static IfNoneMatch asked(ContainerRequestContext request) {
    return IfNoneMatch.of(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
  }
}
