package readout.query.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import readout.contracts.ArticleId;
import readout.contracts.ContractJson;
import readout.query.config.QueryConfig;
import readout.query.event.EventId;
import readout.query.store.ArticlePage;
import readout.query.store.EventStore;
import readout.query.store.StoredArticle;

/** What is held of articles. */
@Path("/articles")
@Blocking
@Polled
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = "What was read, and what came of it")
class ArticlesResource {

  private final EventStore store;
  private final JsonAnswer json;
  private final QueryConfig config;

  ArticlesResource(EventStore store, JsonAnswer json, QueryConfig config) {
    this.store = store;
    this.json = json;
    this.config = config;
  }

  @GET
  @Operation(
      operationId = "listArticles",
      summary = "Articles that feeds call by this uri",
      description = "Two feeds may use one uri, so this is a list; in the order of the ids.")
  public Response list(@Context UriInfo request) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), Parameter.OF_ARTICLES);
    String uri =
        parameters
            .one(Parameter.URI, text -> Optional.of(text).filter(given -> !given.isBlank()))
            .orElseThrow(ArticlesResource::uriIsMissing);
    ArticleId after = parameters.one(Parameter.CURSOR, Cursors::articleCursor).orElse(null);
    int limit = EventListRequest.limit(parameters, config.defaultLimit());
    return answer(store.articles(uri, limit, after), request);
  }

  private Response answer(ArticlePage page, UriInfo request) {
    List<String> items = page.items().stream().map(ArticlesResource::view).toList();
    ArticleId next = page.next();
    return ListAnswer.of(items, next == null ? null : Cursors.text(next)).answer(json, request);
  }

  private static String view(StoredArticle article) {
    return new String(ContractJson.write(ArticleView.of(article)), StandardCharsets.UTF_8);
  }

  private static ProblemException uriIsMissing() {
    return ProblemException.invalidParameter(Parameter.URI.text(), null, Parameter.URI.takes());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getArticle",
      summary = "What is held of an article",
      description =
          "404 until something has been materialised. A withdrawn article stays, with"
              + " outcome withdrawn and no events.")
  public Response article(@PathParam("id") String id, @Context UriInfo request) {
    Parameters.of(request.getQueryParameters(), List.of());
    return json.of(ArticleView.of(find(id)));
  }

  @GET
  @Path("/{id}/events")
  @Operation(
      operationId = "getExtraction",
      summary = "All that was read in an article",
      description = "The Extraction exactly as materialised; 404 until it has been.")
  public Response events(@PathParam("id") String id, @Context UriInfo request) {
    Parameters.of(request.getQueryParameters(), List.of());
    StoredArticle article = find(id);
    return json.json(article.extraction()).build();
  }

  private StoredArticle find(String id) {
    return EventId.parse(id)
        .flatMap(parsed -> store.article(new ArticleId(parsed.value())))
        .orElseThrow(() -> ProblemException.notFound("nothing is held of an article " + id));
  }
}
