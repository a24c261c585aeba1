package readout.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import readout.ingest.source.Fault;

/**
 * Problem details (RFC 9457).
 *
 * @param field the member at fault, the first where there are several
 * @param errors all members at fault, where there are several
 * @param correlation what to quote to the operator of the service, on a failure of its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "field", "errors"})
@Schema(description = "Problem details, RFC 9457")
public record Problem(
    @Schema(examples = "urn:readout:problem:invalid") String type,
    @Schema(examples = "The article is not valid") String title,
    @Schema(examples = "400") int status,
    @Schema(examples = "uri: missing or blank") @Nullable String detail,
    @Schema(examples = "/articles") @Nullable String instance,
    @Schema(examples = "uri") @Nullable String field,
    @Nullable List<Fault> errors,
    @Nullable String correlation) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What is wrong with a call; {@code instance} is its path. */
  public static Problem of(ErrorCode code, String instance, @Nullable String detail) {
    return new Problem(
        code.type(), code.title(), code.status(), detail, instance, null, null, null);
  }

  static Problem ofFields(ErrorCode code, String instance, List<Fault> faults) {
    Fault first = faults.get(0);
    return new Problem(
        code.type(),
        code.title(),
        code.status(),
        first.field() + ": " + first.detail(),
        instance,
        first.field(),
        faults.size() == 1 ? null : faults,
        null);
  }

  /** A failure of the service: nothing of its cause, but a new name for the entry in its log. */
  static Problem internal(String instance) {
    ErrorCode code = ErrorCode.INTERNAL;
    return new Problem(
        code.type(),
        code.title(),
        code.status(),
        null,
        instance,
        null,
        null,
        UUID.randomUUID().toString());
  }
}
