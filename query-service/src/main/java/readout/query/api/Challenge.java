package readout.query.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import readout.query.access.Gatekeeper;
import readout.query.access.Refusal;
import readout.query.access.Tokens;

/** Tells who is refused what to send (RFC 6750, section 3; RFC 7617, section 2). */
@ApplicationScoped
class Challenge {

  private static final String WWW_AUTHENTICATE = "WWW-Authenticate";

  private static final String BEARER = "Bearer realm=\"readout\"";

  /** What makes a browser ask its user. */
  private static final String BASIC = "Basic realm=\"readout\", charset=\"UTF-8\"";

  private final Gatekeeper gate;
  private final Tokens tokens;

  Challenge(Gatekeeper gate, Tokens tokens) {
    this.gate = gate;
    this.tokens = tokens;
  }

  void put(Refusal why, HttpServerResponse response) {
    switch (why) {
      case PROVIDER_AWAY ->
          response.putHeader(
              HttpHeaders.RETRY_AFTER, Integer.toString(ProblemMapper.RETRY_SECONDS));
      case SCOPE_MISSING -> response.headers().add(WWW_AUTHENTICATE, BEARER + scopeMissing());
      case NO_CREDENTIALS, UNREADABLE -> challenge("", response);
      case UNKNOWN_KEY, EXPIRED_KEY, BAD_TOKEN ->
          challenge(
              ", error=\"invalid_token\", error_description=\"" + why.detail() + "\"", response);
    }
  }

  private void challenge(String error, HttpServerResponse response) {
    response.headers().add(WWW_AUTHENTICATE, BEARER + error);
    if (gate.takesKeys()) {
      response.headers().add(WWW_AUTHENTICATE, BASIC);
    }
  }

  private String scopeMissing() {
    return ", error=\"insufficient_scope\", scope=\"" + tokens.scope().orElse("") + "\"";
  }
}
