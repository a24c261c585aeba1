package readout.query.projection;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import readout.query.config.QueryConfig;
import readout.query.store.StoreUnavailableException;

/**
 * Tries until it is done: a dependency that is briefly broken holds a batch up but loses none of
 * it. Ends without success only when the service stops; the batch then comes again.
 */
@ApplicationScoped
class Persistence {

  private static final Logger LOG = Logger.getLogger(Persistence.class);

  private final BackOff backOff;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Persistence(QueryConfig config) {
    this.backOff = new BackOff(config.backOff().least(), config.backOff().most());
  }

  void untilDone(String what, Runnable attempt) {
    for (int failures = 1; !succeeds(what, attempt); failures++) {
      pause(backOff.after(failures));
    }
  }

  private static boolean succeeds(String what, Runnable attempt) {
    try {
      attempt.run();
      return true;
    } catch (StoreUnavailableException | BrokerUnavailableException e) {
      LOG.warnf("waiting for=%s fault=%s", what, rootFault(e));
      return false;
    }
  }

  /**
   * Only the kind of fault, with the SQLSTATE where there is one: 53100 is a full disk. A driver's
   * message may quote the statement, and so an article.
   */
  private static String rootFault(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String kind = cause.getClass().getSimpleName();
    return cause instanceof SQLException sql ? kind + " " + sql.getSQLState() : kind;
  }

  private void pause(Duration pause) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CancellationException("the service stops; the batch comes again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted; the batch comes again");
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }
}
