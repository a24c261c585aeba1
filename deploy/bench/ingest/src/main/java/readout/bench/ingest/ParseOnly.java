package readout.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.util.Map;

/**
 * The least that an endpoint on the service's server can do with an article: parse it with Jackson
 * and answer. On as many event loops as Quarkus takes on two processors; nothing else of Quarkus.
 */
public final class ParseOnly extends AbstractVerticle {

  private static final int EVENT_LOOPS = 8;

  private final ObjectMapper json = new ObjectMapper();
  private final int port;

  private ParseOnly(int port) {
    this.port = port;
  }

  /** With the port. */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    Vertx.vertx()
        .deployVerticle(
            () -> new ParseOnly(port), new DeploymentOptions().setInstances(EVENT_LOOPS));
  }

  @Override
  public void start(Promise<Void> started) {
    Router router = Router.router(vertx);
    router.get("/ready").handler(request -> request.response().end());
    router.post("/articles").handler(BodyHandler.create(false)).handler(this::parse);
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(port, "127.0.0.1")
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private void parse(RoutingContext request) {
    try {
      JsonNode article = json.readTree(request.body().buffer().getBytes());
      Map<String, Object> answer = Map.of("uri", article.path("uri"), "members", article.size());
      request.response().setStatusCode(202).putHeader("Content-Type", "application/json");
      request.response().end(Buffer.buffer(json.writeValueAsBytes(answer)));
    } catch (IOException e) {
      request.fail(400, e);
    }
  }
}
