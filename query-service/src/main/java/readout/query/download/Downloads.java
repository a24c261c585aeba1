package readout.query.download;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import readout.query.config.QueryConfig;

/**
 * Answers that are sent as they are read. Each has one part in memory, and a thread only while that
 * is read: a client that is slow to take it holds neither. There are so many at a time at most.
 */
@ApplicationScoped
public class Downloads {

  /** Less than the time that the server gives requests to end once it stops. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final int most;
  private final Duration patience;
  private final Semaphore free;
  private final Set<Download> running = ConcurrentHashMap.newKeySet();

  @Inject
  Downloads(QueryConfig config) {
    this(config.downloads().most(), config.downloads().patience());
  }

  /**
   * Downloads of their own bounds.
   *
   * @param patience how long a client may take nothing
   */
  public Downloads(int most, Duration patience) {
    this.most = most;
    this.patience = patience;
    this.free = new Semaphore(most);
  }

  /**
   * An answer of these parts; to be called on a thread that may block. The first is read now, so
   * that its failure can still be answered as one.
   *
   * @throws TooManyDownloadsException when there is no room; also once the answer is to be sent
   */
  public Response.ResponseBuilder of(String mediaType, Parts parts) {
    if (free.availablePermits() == 0) {
      throw new TooManyDownloadsException(most);
    }
    return Response.ok(new Begun(this, parts.next(), parts), mediaType);
  }

  /** Answers at once; the parts follow. */
  void send(Begun begun, ResteasyReactiveRequestContext request) {
    if (!free.tryAcquire()) {
      throw new TooManyDownloadsException(most);
    }
    request.suspend();
    Download download =
        new Download(
            request.unwrap(RoutingContext.class),
            begun,
            patience,
            ended -> {
              running.remove(ended);
              free.release();
              request.close();
            });
    running.add(download);
    download.start();
  }

  /** How many there is room for. */
  public int free() {
    return free.availablePermits();
  }

  /** What can end in time may. */
  void stop(@Observes ShutdownDelayInitiatedEvent event) {
    running.forEach(download -> download.endWithin(GRACE));
  }

  void stop(@Observes ShutdownEvent event) {
    running.forEach(download -> download.endWithin(Duration.ofMillis(1)));
  }
}
