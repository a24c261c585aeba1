package readout.ingest.api;

/** What the framework refuses before our own code is asked, as problem details. */
final class FrameworkProblem {

  private FrameworkProblem() {}

  static Problem of(ErrorCode code, String method, String path) {
    return Problem.of(code, path, detail(code, method));
  }

  private static String detail(ErrorCode code, String method) {
    return switch (code) {
      case NOT_FOUND -> "no call has this path";
      case METHOD_NOT_ALLOWED -> "the method is not one of this path: " + method;
      case NOT_ACCEPTABLE -> "Accept names no media type that the answer can have";
      case UNSUPPORTED_MEDIA_TYPE -> "Content-Type is not one that this path takes";
      case EXPECTATION_FAILED -> "Expect is not 100-continue";
      case TOO_LARGE -> "the request is larger than may be";
      default -> "the path or a header cannot be read";
    };
  }
}
