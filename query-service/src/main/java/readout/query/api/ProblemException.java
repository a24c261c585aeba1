package readout.query.api;

import org.jspecify.annotations.Nullable;

/** A request that cannot be answered, and why; meant for the client. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final @Nullable String parameter;
  private final @Nullable String value;
  private final @Nullable String expected;
  private final @Nullable String next;

  private ProblemException(
      ErrorCode code,
      String detail,
      @Nullable String parameter,
      @Nullable String value,
      @Nullable String expected,
      @Nullable String next) {
    super(detail, null, false, false);
    this.code = code;
    this.parameter = parameter;
    this.value = value;
    this.expected = expected;
    this.next = next;
  }

  static ProblemException notFound(String detail) {
    return new ProblemException(ErrorCode.NOT_FOUND, detail, null, null, null, null);
  }

  static ProblemException badRequest(String detail) {
    return new ProblemException(ErrorCode.BAD_REQUEST, detail, null, null, null, null);
  }

  static ProblemException unknownParameter(String name, String known) {
    return new ProblemException(
        ErrorCode.UNKNOWN_PARAMETER,
        "no such parameter: " + name,
        name,
        null,
        known.isEmpty() ? "no parameters" : "one of: " + known,
        null);
  }

  static ProblemException invalidParameter(String name, @Nullable String value, String expected) {
    String detail =
        value == null
            ? "%s is missing; it takes %s".formatted(name, expected)
            : "%s takes %s, not: %s".formatted(name, expected, value);
    return new ProblemException(ErrorCode.INVALID_PARAMETER, detail, name, value, expected, null);
  }

  static ProblemException changesForgotten(long after, long latest) {
    return new ProblemException(
        ErrorCode.CHANGES_FORGOTTEN,
        ("changes after %d are no longer all kept: read the lists anew, then go on after %d, which"
                + " is what next says")
            .formatted(after, latest),
        null,
        null,
        null,
        Long.toString(latest));
  }

  static ProblemException tooManyStreams(int most) {
    return new ProblemException(
        ErrorCode.TOO_MANY_STREAMS,
        "there are %d streams; ask again later, or ask for the list of changes".formatted(most),
        null,
        null,
        null,
        null);
  }

  ErrorCode code() {
    return code;
  }

  @Nullable String parameter() {
    return parameter;
  }

  @Nullable String value() {
    return value;
  }

  @Nullable String expected() {
    return expected;
  }

  @Nullable String next() {
    return next;
  }
}
