package readout.query.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers 204 and nothing else: that it listens, and what an answer costs at least. */
@Path("/ping")
class PingResource {

  @GET
  @NonBlocking
  @Operation(hidden = true)
  public void ping() {}
}
