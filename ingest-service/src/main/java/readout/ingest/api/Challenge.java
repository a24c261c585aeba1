package readout.ingest.api;

import io.vertx.core.http.HttpServerResponse;
import readout.ingest.access.Refusal;

/** Tells who is refused what to send (RFC 6750, section 3; RFC 7617, section 2). */
final class Challenge {

  private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
  private static final String BEARER = "Bearer realm=\"readout\"";
  private static final String BASIC = "Basic realm=\"readout\", charset=\"UTF-8\"";

  private Challenge() {}

  static void put(Refusal why, boolean takesKeys, HttpServerResponse response) {
    switch (why) {
      case SCOPE_MISSING, NO_FEED ->
          response.putHeader(WWW_AUTHENTICATE, BEARER + error("insufficient_scope", why.detail()));
      case NO_CREDENTIALS, UNREADABLE -> put("", takesKeys, response);
      case UNKNOWN_KEY, EXPIRED_KEY, BAD_TOKEN ->
          put(error("invalid_token", why.detail()), takesKeys, response);
      case PROVIDER_AWAY, TOO_MANY_REFUSED, TOO_MANY -> {}
    }
  }

  private static void put(String error, boolean takesKeys, HttpServerResponse response) {
    response.headers().add(WWW_AUTHENTICATE, BEARER + error);
    if (takesKeys) {
      response.headers().add(WWW_AUTHENTICATE, BASIC);
    }
  }

  private static String error(String code, String description) {
    return ", error=\"" + code + "\", error_description=\"" + description + "\"";
  }
}
