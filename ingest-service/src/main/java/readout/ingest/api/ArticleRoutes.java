package readout.ingest.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import readout.ingest.config.IngestSettings;

/**
 * What happens to {@code POST /articles} before the resource sees it: a bulk request is streamed,
 * and any other body is read without holding a thread, up to the limit of an article.
 */
@ApplicationScoped
class ArticleRoutes {

  private static final String PATH = "/articles";
  private static final int BEFORE_REST = 1;

  private final ArticleDesk desk;
  private final IngestSettings settings;
  private final ObjectMapper json;

  ArticleRoutes(ArticleDesk desk, IngestSettings settings, ObjectMapper json) {
    this.desk = desk;
    this.settings = settings;
    this.json = json;
  }

  void install(@Observes Router router) {
    BodyHandler body = BodyHandler.create(false).setBodyLimit(settings.maxArticleBytes());
    router
        .post(PATH)
        .order(BEFORE_REST)
        .handler(
            request -> {
              if (MediaTypes.isNdjson(request.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
                BulkStream.start(request, desk, settings, json);
              } else {
                body.handle(request);
              }
            })
        .failureHandler(this::failed);
  }

  private void failed(RoutingContext request) {
    if (request.statusCode() != ErrorCode.TOO_LARGE.status()) {
      request.next();
      return;
    }
    String detail = "larger than " + settings.maxArticleBytes() + " bytes";
    var refused = (Answer.Refused) desk.refuse(ErrorCode.TOO_LARGE, detail);
    request
        .response()
        .setStatusCode(refused.code().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(BulkStream.bytes(json, refused.problem()));
  }
}
