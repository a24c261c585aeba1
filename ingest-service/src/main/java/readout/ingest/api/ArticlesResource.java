package readout.ingest.api;

import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What stands of single articles; taking them is the work of {@link ArticleRoutes}. */
@Path("/articles")
class ArticlesResource {

  private static final String RECEIPT =
      "{\"id\":\"5b8f6f3a0d5c4c0b9a3e3f6c1d2e4f50\",\"version\":2,\"outcome\":\"accepted\"}";

  private final ArticleDesk desk;
  private final Responses responses;
  private final RoutingContext routing;

  ArticlesResource(ArticleDesk desk, Responses responses, RoutingContext routing) {
    this.desk = desk;
    this.responses = responses;
    this.routing = routing;
  }

  /** Withdraws an article; its version stays. */
  @Operation(
      operationId = "withdrawArticle",
      summary = "Withdraw an article",
      description =
          "Of the sender's own feed; any other is unknown. The same as submitting it with the"
              + " status canceled: nothing that it said remains. Withdrawing it again changes"
              + " nothing; submitting it again brings it back.")
  @APIResponse(
      responseCode = "202",
      description = "Withdrawn for good; unchanged when it was already",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Answer.Taken.class),
              examples = @ExampleObject(name = "accepted", value = RECEIPT)))
  @APIResponse(responseCode = "401", ref = "Unauthenticated")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "429", ref = "Unavailable")
  @APIResponse(responseCode = "500", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @DELETE
  @Path("/{id}")
  @Produces("application/json")
  public Uni<Response> withdraw(
      @Parameter(
              description = "32 hexadecimal digits, as answered when it was submitted",
              example = "5b8f6f3a0d5c4c0b9a3e3f6c1d2e4f50")
          @PathParam("id")
          String id) {
    return Uni.createFrom()
        .completionStage(desk.withdraw(AccessFilter.sender(routing), id, Context.current()))
        .map(responses::of);
  }
}
