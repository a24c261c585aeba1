package readout.query.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 has it.
 *
 * @param parameter the query parameter at fault, where it is one
 * @param value the value it had
 * @param expected what it takes
 * @param next the cursor to go on with, where the one that was given is of no more use
 * @param correlation finds the failure in the service's log; only on a 5xx
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String parameter,
    @Nullable String value,
    @Nullable String expected,
    @Nullable String next,
    @Nullable String correlation) {

  static Problem of(ErrorCode code, @Nullable String detail) {
    return new Problem(
        code.type(), code.title(), code.status(), detail, null, null, null, null, null);
  }

  static Problem of(ProblemException failure) {
    ErrorCode code = failure.code();
    return new Problem(
        code.type(),
        code.title(),
        code.status(),
        failure.getMessage(),
        failure.parameter(),
        failure.value(),
        failure.expected(),
        failure.next(),
        null);
  }

  static Problem internal(ErrorCode code, String correlation) {
    return new Problem(
        code.type(), code.title(), code.status(), null, null, null, null, null, correlation);
  }
}
