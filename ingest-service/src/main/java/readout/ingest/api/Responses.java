package readout.ingest.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import readout.ingest.config.IngestSettings;

/** Answers as HTTP responses. */
@ApplicationScoped
class Responses {

  private static final int TAKEN = 202;

  private final IngestSettings settings;

  Responses(IngestSettings settings) {
    this.settings = settings;
  }

  Response of(Answer answer) {
    return answer instanceof Answer.Refused refused
        ? of(refused.code(), refused.problem())
        : Response.status(TAKEN).type(MediaType.APPLICATION_JSON_TYPE).entity(answer).build();
  }

  Response of(ErrorCode code, Problem problem) {
    var response = Response.status(code.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (code.isPassing()) {
      response.header(HttpHeaders.RETRY_AFTER, retryAfter());
    }
    return response.build();
  }

  /** Whole seconds, as RFC 9110 wants them. */
  long retryAfter() {
    return settings.retryAfter().toSeconds();
  }
}
