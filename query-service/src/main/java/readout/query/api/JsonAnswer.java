package readout.query.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import readout.contracts.ContractJson;

/** Answers JSON; {@link PollFilter} puts the {@code ETag} to it. */
@ApplicationScoped
class JsonAnswer {

  Response of(Object value) {
    return json(new String(ContractJson.write(value), StandardCharsets.UTF_8)).build();
  }

  Response.ResponseBuilder json(String json) {
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE);
  }
}
