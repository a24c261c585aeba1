package readout.query.store.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.query.config.QueryConfig;
import readout.query.index.EventIndex;
import readout.query.index.IndexedEvent;

/**
 * The index of events as it follows the database: filled once, then by the log that every writer
 * adds to. One that has fallen behind what is kept of the log is filled anew. Not ready before it
 * is filled, since the database alone answers many readers slowly.
 */
@ApplicationScoped
class FollowedIndex {

  private static final Logger LOG = Logger.getLogger(FollowedIndex.class);

  private static final int AT_ONCE = 2_000;
  private static final Duration LONGEST_TURN = Duration.ofMillis(50);
  private static final Duration ANOTHER_TRY = Duration.ofMillis(500);

  /** From the last one that was followed, so that it shows whether any is missing. */
  private static final String NEWS =
      "select number, events from event_log where number >= ? order by number";

  private final DataSource database;
  private final boolean wanted;
  private final Semaphore turn = new Semaphore(1);
  private final Semaphore news = new Semaphore(0);
  private volatile @Nullable EventIndex index;
  private volatile boolean wasFilled;
  private volatile boolean stopping;

  FollowedIndex(DataSource database, QueryConfig config, MeterRegistry registry) {
    this.database = database;
    this.wanted = config.index();
    registry.gauge("readout.query.index.events", this, FollowedIndex::size);
  }

  private double size() {
    @Nullable EventIndex filled = index;
    return filled == null ? 0 : filled.size();
  }

  void start(@Observes StartupEvent event) {
    if (wanted) {
      Thread thread = new Thread(this::run, "event-index");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    news.release();
  }

  /** Whether it was filled once, unless none is wanted. */
  boolean isReady() {
    return !wanted || wasFilled;
  }

  /** Empty until it is filled, and while it is filled anew. */
  Optional<EventIndex> filled() {
    return Optional.ofNullable(index);
  }

  /** Something was written: it is followed soon, so that no reader has to wait for that. */
  void hear() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  /**
   * Follows what was written by now.
   *
   * @return false when that would take too long, or the index has to be filled anew
   */
  boolean catchUp() throws SQLException {
    if (!takeTurn()) {
      return false;
    }
    @Nullable EventIndex followed = index; // nobody else throws it away in this turn
    try (Connection connection = database.getConnection()) {
      boolean done = followed != null && follow(connection, followed);
      if (followed != null && !done) {
        LOG.warn("fills index=events anew, behind=event_log");
        index = null;
        hear();
      }
      return done;
    } finally {
      turn.release();
    }
  }

  private boolean takeTurn() {
    try {
      return turn.tryAcquire(LONGEST_TURN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run() {
    while (!stopping) {
      try {
        if (index == null) {
          fill();
        }
        catchUp();
        tidy();
        news.acquire();
        news.drainPermits();
      } catch (SQLException e) {
        LOG.warnf("index=events waits for=database fault=%s", e.getClass().getSimpleName());
        waitForAnotherTry();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void waitForAnotherTry() {
    try {
      TimeUnit.MILLISECONDS.sleep(ANOTHER_TRY.toMillis());
      hear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tidy() throws InterruptedException {
    turn.acquire();
    try {
      filled().ifPresent(EventIndex::tidyIfNeeded);
    } finally {
      turn.release();
    }
  }

  private void fill() throws SQLException {
    long start = System.nanoTime();
    EventIndex fresh = new EventIndex();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false); // so that rows come a part at a time
      statement.execute("set local statement_timeout = 0");
      long upTo = last(statement);
      statement.setFetchSize(AT_ONCE);
      try (ResultSet rows = statement.executeQuery(IndexedRows.SQL)) {
        List<IndexedEvent> some = new ArrayList<>();
        while (rows.next() && !stopping) {
          some.add(IndexedRows.event(rows));
          if (some.size() == AT_ONCE) {
            fresh.apply(some, List.of(), upTo);
            some.clear();
          }
        }
        fresh.apply(some, List.of(), upTo);
      }
      connection.commit();
    }
    fresh.tidy();
    index = fresh;
    wasFilled = true;
    LOG.infof(
        "filled index=events events=%d seconds=%.1f",
        fresh.size(), (System.nanoTime() - start) / 1e9);
  }

  private static long last(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select max(number) from event_log")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** False when the log no longer tells all that was written since. */
  private static boolean follow(Connection connection, EventIndex followed) throws SQLException {
    long before = followed.upTo();
    long upTo = before;
    boolean complete = false;
    Set<UUID> altered = new LinkedHashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(NEWS)) {
      statement.setLong(1, before);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          upTo = rows.getLong(1);
          if (upTo == before) {
            complete = true;
          } else if (rows.getArray(2) == null) {
            return false;
          } else {
            altered.addAll(List.of((UUID[]) rows.getArray(2).getArray()));
          }
        }
      }
    }
    if (complete && upTo > before) {
      take(connection, followed, altered, upTo);
    }
    return complete;
  }

  private static void take(Connection connection, EventIndex followed, Set<UUID> altered, long upTo)
      throws SQLException {
    List<IndexedEvent> events = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(IndexedRows.SQL + " where id = any(?)")) {
      statement.setArray(1, connection.createArrayOf("uuid", altered.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          events.add(IndexedRows.event(rows));
        }
      }
    }
    events.forEach(each -> altered.remove(each.id()));
    followed.apply(events, altered, upTo);
  }
}
