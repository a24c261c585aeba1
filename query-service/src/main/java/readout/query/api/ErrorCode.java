package readout.query.api;

import java.util.Locale;

/** Every way a request can fail, with its status; the problem's {@code type} is made from it. */
enum ErrorCode {
  UNKNOWN_PARAMETER(400, "A parameter that this call does not have"),
  INVALID_PARAMETER(400, "A parameter's value is not one it takes"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "Not a method of this resource"),
  NOT_ACCEPTABLE(406, "Not in a media type that was asked for"),
  BAD_REQUEST(400, "The request cannot be understood"),
  CHANGES_FORGOTTEN(410, "The changes after this one are no longer all kept"),
  UNAUTHENTICATED(401, "Who reads has to say who that is"),
  FORBIDDEN(403, "Not for who sends this"),
  URI_TOO_LONG(414, "The address is longer than is read"),
  TOO_MANY_REQUESTS(429, "More than this client may ask for now"),
  INTERNAL(500, "A fault of this service"),
  STORE_UNAVAILABLE(503, "The database cannot be reached for now"),
  PROVIDER_UNAVAILABLE(503, "Tokens cannot be checked for now"),
  TOO_MANY_STREAMS(503, "So many follow already that there is no room for one more"),
  TOO_MANY_DOWNLOADS(503, "So many fetch all of a list already that there is no room for one more"),
  CHECKS_UNAVAILABLE(503, "No claim can be checked for now; all else goes on");

  private final int status;
  private final String title;

  ErrorCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** A URI that names the kind of problem; it need not resolve (RFC 9457, section 3.1.1). */
  String type() {
    return "urn:readout:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
