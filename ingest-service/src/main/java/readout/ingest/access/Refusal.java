package readout.ingest.access;

import java.util.Locale;

/** Why a request is not taken from who sends it; in words for the client. */
public enum Refusal {
  NO_CREDENTIALS("a key or a token is needed: Authorization: Bearer ..."),
  UNREADABLE("the header Authorization is of no scheme that is taken: Bearer, or Basic for a key"),
  UNKNOWN_KEY("no such key, or no more"),
  EXPIRED_KEY("the key has expired"),
  BAD_TOKEN("the token is malformed, has expired, or is not meant for this service"),
  NO_FEED("the token names no feed"),
  SCOPE_MISSING("the key or the token does not have the scope that is needed"),
  PROVIDER_AWAY("the token cannot be checked for now"),
  TOO_MANY_REFUSED("too many requests of this address were refused"),
  TOO_MANY("the feed has sent all that it may for now");

  private final String detail;

  Refusal(String detail) {
    this.detail = detail;
  }

  /** For the client. */
  public String detail() {
    return detail;
  }

  /** For logs and figures. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
