package readout.ingest.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * What the router refuses on its own becomes a problem document: a request without a host, which it
 * refuses before any handler is asked, a path that cannot be decoded, and a path or an {@code
 * Accept} that fits no route, which it refuses after all of them.
 */
@ApplicationScoped
class RouterRefusals {

  private static final List<Integer> STATUSES = List.of(400, 404, 405, 406, 413, 415, 417);

  private final ObjectMapper json;

  RouterRefusals(ObjectMapper json) {
    this.json = json;
  }

  void install(@Observes Router router) {
    router.route().order(ArticleRoutes.LAST + 1).failureHandler(this::failed);
    STATUSES.forEach(status -> router.errorHandler(status, request -> refuse(request, status)));
  }

  private void failed(RoutingContext request) {
    int status = request.statusCode();
    if (STATUSES.contains(status)) {
      refuse(request, status);
    } else {
      request.next();
    }
  }

  private void refuse(RoutingContext context, int status) {
    var request = context.request();
    ErrorCode code = ErrorCode.ofStatus(status);
    Problem problem =
        request.authority() == null
            ? Problem.of(code, request.path(), "Host is missing, or is no host")
            : FrameworkProblem.of(code, request.method().name(), request.path());
    UnreadBody.refuse(context, problem, json);
  }
}
