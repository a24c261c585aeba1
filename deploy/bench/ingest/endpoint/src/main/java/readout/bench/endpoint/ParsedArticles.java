package readout.bench.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The same endpoint on each of the two kinds of threads on which Quarkus REST runs one. */
@Path("/articles")
public class ParsedArticles {

  /** What is answered: the article's name, and how many members it has. */
  record Parsed(String uri, int members) {}

  /** On a worker, as Quarkus REST runs a method that says nothing of threads. */
  @POST
  public Response onWorker(JsonNode article) {
    return parsed(article);
  }

  /** On the event loop itself. */
  @POST
  @Path("/on-event-loop")
  @NonBlocking
  public Response onEventLoop(JsonNode article) {
    return parsed(article);
  }

  private static Response parsed(JsonNode article) {
    return Response.accepted(new Parsed(article.path("uri").asText(), article.size())).build();
  }
}
