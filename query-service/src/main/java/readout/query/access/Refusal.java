package readout.query.access;

/** Why a request is not answered for who sends it; in words for the client. */
public enum Refusal {
  NO_CREDENTIALS("a key or a token is needed: Authorization: Bearer ..."),
  UNREADABLE("the header Authorization is of no scheme that is taken: Bearer, or Basic for a key"),
  UNKNOWN_KEY("no such key, or no more"),
  EXPIRED_KEY("the key has expired"),
  BAD_TOKEN("the token is malformed, has expired, or is not meant for this service"),
  SCOPE_MISSING("the token does not have the scope that is needed"),
  PROVIDER_AWAY("the token cannot be checked for now");

  private final String detail;

  Refusal(String detail) {
    this.detail = detail;
  }

  public String detail() {
    return detail;
  }
}
