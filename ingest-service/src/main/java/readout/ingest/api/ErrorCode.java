package readout.ingest.api;

import java.util.Locale;

/** Every way in which a call can fail, with its HTTP status; also a metric tag. */
public enum ErrorCode {
  MALFORMED(400, "The request is not a document of its media type"),
  INVALID(400, "The article is not valid"),
  UNAUTHENTICATED(401, "It is not known who asks"),
  FORBIDDEN(403, "Who asks may not do this"),
  UNKNOWN_ARTICLE(404, "No such article is known"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "This call is not possible here"),
  NOT_ACCEPTABLE(406, "The answer is not available in the media type asked for"),
  OUTDATED(409, "A newer version of the article is known"),
  KEY_UNDER_WAY(409, "The first request of this Idempotency-Key is not answered yet"),
  KEY_REUSED(422, "The Idempotency-Key is that of another request"),
  BAD_KEY(400, "The Idempotency-Key cannot be taken"),
  TOO_LARGE(413, "The article is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The media type is not one that articles are taken in"),
  EXPECTATION_FAILED(417, "What the request expects is not done here"),
  TOO_MANY_REQUESTS(429, "Too much was sent in too short a time"),
  BAD_REQUEST(400, "The request cannot be understood"),
  INTERNAL(500, "The service has failed"),
  STARTING(503, "The service is starting"),
  STOPPING(503, "The service is stopping"),
  BUSY(503, "Too many articles are waiting"),
  PROVIDER_UNAVAILABLE(503, "The provider of tokens does not answer"),
  BROKER_UNAVAILABLE(503, "The article could not be stored");

  private final int status;
  private final String title;

  ErrorCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** Whether the same request may succeed later. */
  public boolean isPassing() {
    return status == 503;
  }

  /** The problem type of RFC 9457. */
  String type() {
    return "urn:readout:problem:" + slug();
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code for a status that the framework answers on its own. */
  static ErrorCode ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 417 -> EXPECTATION_FAILED;
      default -> status >= 500 ? INTERNAL : BAD_REQUEST;
    };
  }
}
