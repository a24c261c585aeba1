package readout.ingest.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the framework throws, as problem details; what our own code answers is no exception. */
class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  private final Responses responses;

  ProblemMapper(Responses responses) {
    this.responses = responses;
  }

  @ServerExceptionMapper
  Response refused(WebApplicationException exception, Request request, UriInfo uri) {
    ErrorCode code = ErrorCode.ofStatus(exception.getResponse().getStatus());
    return code == ErrorCode.INTERNAL
        ? failed(exception, uri)
        : responses.of(code, FrameworkProblem.of(code, request.getMethod(), uri.getPath()));
  }

  @ServerExceptionMapper
  Response failed(Throwable exception, UriInfo uri) {
    Problem problem = Problem.internal(uri.getPath());
    LOG.errorf(exception, "failed correlation=%s", problem.correlation());
    return responses.of(ErrorCode.INTERNAL, problem);
  }
}
