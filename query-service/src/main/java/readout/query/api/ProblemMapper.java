package readout.query.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import readout.contracts.ContractJson;
import readout.query.store.StoreUnavailableException;

/** The one place where a failure becomes an answer. */
final class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final String MEDIA_TYPE = "application/problem+json";
  private static final int RETRY_SECONDS = 2;

  /** A stream ends when its client does: that takes longer. */
  private static final int RETRY_STREAM_SECONDS = 30;

  @ServerExceptionMapper
  Response problem(ProblemException failure) {
    Response.ResponseBuilder answer = answer(Problem.of(failure));
    return failure.code() == ErrorCode.TOO_MANY_STREAMS
        ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_STREAM_SECONDS).build()
        : answer.build();
  }

  @ServerExceptionMapper
  Response unavailable(StoreUnavailableException failure) {
    String correlation = correlation();
    LOG.warnf("store unavailable correlation=%s", correlation);
    LOG.debugf(failure, "store unavailable correlation=%s", correlation);
    return answer(Problem.internal(ErrorCode.STORE_UNAVAILABLE, correlation))
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failure) {
    int status = failure.getResponse().getStatus();
    return switch (status) {
      case 404 -> answer(Problem.of(ErrorCode.NOT_FOUND, "no such resource")).build();
      case 405 -> methodNotAllowed(failure);
      case 406 -> answer(Problem.of(ErrorCode.NOT_ACCEPTABLE, null)).build();
      default ->
          status < 500
              ? answer(Problem.of(ErrorCode.BAD_REQUEST, null)).build()
              : internal(failure);
    };
  }

  @ServerExceptionMapper
  Response internal(Throwable failure) {
    String correlation = correlation();
    LOG.errorf(failure, "request failed correlation=%s", correlation);
    return answer(Problem.internal(ErrorCode.INTERNAL, correlation)).build();
  }

  private static Response methodNotAllowed(WebApplicationException failure) {
    Object allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return answer(Problem.of(ErrorCode.METHOD_NOT_ALLOWED, null))
        .header(HttpHeaders.ALLOW, allow == null ? "GET, HEAD, OPTIONS" : allow)
        .build();
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status())
        .type(MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(ContractJson.write(problem));
  }

  private static String correlation() {
    return UUID.randomUUID().toString();
  }
}
