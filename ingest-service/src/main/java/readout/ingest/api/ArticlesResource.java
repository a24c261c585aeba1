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

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  public Uni<Response> post(
      @HeaderParam("Content-Type") @Nullable String contentType, RoutingContext request) {
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

  @DELETE
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<Response> withdraw(@PathParam("id") String id) {
    return Uni.createFrom()
        .completionStage(desk.withdraw(id, Context.current()))
        .map(responses::of);
  }
}
