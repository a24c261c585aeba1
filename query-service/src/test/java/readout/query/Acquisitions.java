package readout.query;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;

/** How often anybody has taken a connection to the database, whatever is asked on it. */
@Singleton
public class Acquisitions implements AgroalPoolInterceptor {

  private static final String LISTS = "readout.query.store.postgres.EventLists";

  private final AtomicLong count = new AtomicLong();
  private final AtomicLong forLists = new AtomicLong();

  @Override
  public void onConnectionAcquire(Connection connection) {
    count.incrementAndGet();
    boolean isForList =
        StackWalker.getInstance()
            .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(LISTS)));
    if (isForList) {
      forLists.incrementAndGet();
    }
  }

  public long count() {
    return count.get();
  }

  /** Those for lists of events, a page each, whatever goes on beside. */
  public long forLists() {
    return forLists.get();
  }
}
