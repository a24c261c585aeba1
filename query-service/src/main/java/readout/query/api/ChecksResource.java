package readout.query.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import readout.contracts.ContractJson;
import readout.query.claim.Check;
import readout.query.claim.Claim;
import readout.query.claim.ClaimDesk;

/** Claims, held against the record. */
@Path("/checks")
@Blocking
@Tag(name = "Checks", description = "What the record says to a claim")
class ChecksResource {

  private final ClaimDesk desk;
  private final JsonAnswer json;

  ChecksResource(ClaimDesk desk, JsonAnswer json) {
    this.desk = desk;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkClaim",
      summary = "What the record says to a claim: its events field by field, with passages",
      description =
          "The claim is read as articles are; each event that is read in it is compared with those"
              + " of the record. supported: one agrees in all that is claimed."
              + " partly_supported: one agrees in who and in how far it came, and does not tell, or"
              + " its reports disagree in, something else; or only some of several events are"
              + " supported. contradicted: it is evidently the same event, and something cannot be"
              + " true beside the claim. no_record: nothing that the claim surely means is there,"
              + " which says nothing against it; also when no event was read in it, where read is"
              + " empty and note says so. Nothing is kept of a claim.")
  @APIResponse(
      responseCode = "200",
      description = "The answer",
      content = @Content(schema = @Schema(implementation = CheckView.class)))
  public Response check(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = CheckRequest.class)))
          byte[] body,
      @Context UriInfo uri)
      throws InterruptedException {
    Parameters.of(uri.getQueryParameters(), List.of());
    Claim claim = CheckRequest.read(body);
    Check check = desk.check(claim);
    if (!check.english()) {
      throw CheckRequest.notEnglish(claim);
    }
    return json.json(new String(ContractJson.write(CheckView.of(check)), StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
