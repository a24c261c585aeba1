package readout.query.api;

import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * The streams of those who had to say who they are, so that a stream ends with the key or the token
 * that it was asked for with. Who comes again is then told why.
 */
@ApplicationScoped
class OpenStreams {

  private static final String PATH = "/changes/stream";

  private final Map<RoutingContext, BooleanSupplier> open = new ConcurrentHashMap<>();

  /** Does nothing for what is answered at once. */
  void watch(RoutingContext context, BooleanSupplier lasts) {
    if (PATH.equals(context.normalizedPath())) {
      open.put(context, lasts);
      context.addEndHandler(ended -> open.remove(context));
    }
  }

  @Scheduled(
      every = "${readout.query.access.reread:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void endWhatDoesNotLast() {
    open.forEach(
        (context, lasts) -> {
          if (!lasts.getAsBoolean()) {
            context.response().reset();
          }
        });
  }
}
