package readout.ingest.api;

import io.opentelemetry.context.Context;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import readout.ingest.config.IngestSettings;

/** Single articles. A worker reads the article; nobody waits while the broker is asked. */
@Path("/articles")
class ArticlesResource {

  private static final byte[] NOTHING = {};

  private final ArticleDesk desk;
  private final Responses responses;
  private final Semaphore places;

  ArticlesResource(ArticleDesk desk, Responses responses, IngestSettings settings) {
    this.desk = desk;
    this.responses = responses;
    this.places = new Semaphore(settings.maxWaiting());
  }

  /** Takes one article; answers once the broker has it. */
  @Operation(
      operationId = "postArticle",
      summary = "Submit an article, or a stream of them",
      description =
          "One article as IPTC ninjs 1.x, 2.x or 3.x; only uri and a body are required. The answer"
              + " comes when the article is stored for good. As application/x-ndjson, a line is an"
              + " article and each line is answered, in order, while the stream is open: with a"
              + " receipt or with problem details.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(type = SchemaType.OBJECT),
            examples = {
              @ExampleObject(name = "ninjs 1.x", value = ArticleExamples.NINJS_1),
              @ExampleObject(name = "ninjs 3.x", value = ArticleExamples.NINJS_3)
            }),
        @Content(
            mediaType = MediaTypes.NDJSON,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "two articles", value = ArticleExamples.LINES))
      })
  @APIResponse(
      responseCode = "202",
      description = "Stored for good; unchanged when the same stood there already",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Answer.Taken.class),
              examples = @ExampleObject(name = "accepted", value = ArticleExamples.RECEIPT)))
  @APIResponse(
      responseCode = "200",
      description = "A stream: one receipt or problem for each line",
      content = @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "413", ref = "Problem")
  @APIResponse(responseCode = "415", ref = "Problem")
  @APIResponse(responseCode = "500", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  public Uni<Response> post(
      @Parameter(hidden = true) @HeaderParam("Content-Type") @Nullable String contentType,
      RoutingContext request) {
    if (!MediaTypes.isJson(contentType)) {
      return refuse(ErrorCode.UNSUPPORTED_MEDIA_TYPE, MediaTypes.refusal(contentType));
    }
    if (!places.tryAcquire()) {
      return refuse(ErrorCode.BUSY, "more articles wait for the broker than may; repeat later");
    }
    Buffer body = request.body().buffer();
    byte[] ninjs = body == null ? NOTHING : body.getBytes();
    var answer = desk.post(ninjs, Context.current()).whenComplete((a, f) -> places.release());
    return Uni.createFrom().completionStage(answer).map(responses::of);
  }

  private Uni<Response> refuse(ErrorCode code, String detail) {
    return Uni.createFrom().item(responses.of(desk.refuse(code, detail)));
  }

  /** Withdraws an article; its version stays. */
  @Operation(
      operationId = "withdrawArticle",
      summary = "Withdraw an article",
      description =
          "The same as submitting it with the status canceled: nothing that it said remains."
              + " Withdrawing it again changes nothing; submitting it again brings it back.")
  @APIResponse(
      responseCode = "202",
      description = "Withdrawn for good; unchanged when it was already",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Answer.Taken.class),
              examples = @ExampleObject(name = "accepted", value = ArticleExamples.RECEIPT)))
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "500", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @DELETE
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<Response> withdraw(
      @Parameter(
              description = "32 hexadecimal digits, as answered when it was submitted",
              example = "5b8f6f3a0d5c4c0b9a3e3f6c1d2e4f50")
          @PathParam("id")
          String id) {
    return Uni.createFrom()
        .completionStage(desk.withdraw(id, Context.current()))
        .map(responses::of);
  }
}
