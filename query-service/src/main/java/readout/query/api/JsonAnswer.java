package readout.query.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import readout.contracts.ContractJson;
import readout.contracts.Digests;

/**
 * Answers JSON with an {@code ETag} from its content, or 304 when the client has it. The tag is
 * weak because compression changes the bytes but not what they say (RFC 9110, section 8.8.1).
 */
@RequestScoped
class JsonAnswer {

  private final Request request;

  JsonAnswer(@Context Request request) {
    this.request = request;
  }

  Response of(Object value) {
    return json(new String(ContractJson.write(value), StandardCharsets.UTF_8)).build();
  }

  Response.ResponseBuilder json(String json) {
    return json(json, Digests.sha256Hex128(json));
  }

  /** Text of another form than JSON, in UTF-8. */
  Response text(String text, MediaType type) {
    return answer(text, type.withCharset("utf-8"), Digests.sha256Hex128(text))
        .header("Content-Security-Policy", "default-src 'none'")
        .build();
  }

  /** With a digest that is known to change exactly when the JSON does. */
  Response.ResponseBuilder json(String json, String digest) {
    return answer(json, MediaType.APPLICATION_JSON_TYPE, digest);
  }

  private Response.ResponseBuilder answer(String text, MediaType type, String digest) {
    EntityTag tag = new EntityTag(digest, true);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(text, type);
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.ACCEPT);
  }
}
