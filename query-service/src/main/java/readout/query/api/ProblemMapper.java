package readout.query.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import readout.contracts.ContractJson;
import readout.query.claim.ChecksUnavailableException;
import readout.query.download.TooManyDownloadsException;
import readout.query.store.StoreUnavailableException;

/** The one place where a failure becomes an answer. */
final class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  static final String MEDIA_TYPE = "application/problem+json";
  static final int RETRY_SECONDS = 2;

  /** A stream or a download ends when its client does: that takes longer. */
  private static final int RETRY_STREAM_SECONDS = 30;

  private static final int RETRY_CHECK_SECONDS = 5;
  private static final int RETRY_WITHOUT_MODELS_SECONDS = 300;

  @ServerExceptionMapper
  Response problem(ProblemException failure) {
    Response.ResponseBuilder answer = answer(Problem.of(failure));
    return failure.code() == ErrorCode.TOO_MANY_STREAMS
        ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_STREAM_SECONDS).build()
        : answer.build();
  }

  @ServerExceptionMapper
  Response busy(TooManyDownloadsException failure) {
    return answer(Problem.of(ErrorCode.TOO_MANY_DOWNLOADS, failure.getMessage()))
        .header(HttpHeaders.RETRY_AFTER, RETRY_STREAM_SECONDS)
        .build();
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

  /** An operator has to act where it does not pass: there is no sense in asking again soon. */
  @ServerExceptionMapper
  Response noChecks(ChecksUnavailableException failure) {
    int seconds = failure.why().passes() ? RETRY_CHECK_SECONDS : RETRY_WITHOUT_MODELS_SECONDS;
    return answer(Problem.of(ErrorCode.CHECKS_UNAVAILABLE, failure.getMessage()))
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .build();
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failure) {
    int status = failure.getResponse().getStatus();
    return switch (status) {
      case 404 -> answer(Problem.of(ErrorCode.NOT_FOUND, "no such resource")).build();
      case 405 -> methodNotAllowed(failure);
      case 406 ->
          answer(Problem.of(ErrorCode.NOT_ACCEPTABLE, null))
              .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
              .build();
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

  static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status())
        .type(MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(ContractJson.write(problem));
  }

  private static String correlation() {
    return UUID.randomUUID().toString();
  }
}
