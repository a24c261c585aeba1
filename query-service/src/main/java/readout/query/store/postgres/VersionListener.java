package readout.query.store.postgres;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears of what others write, on one connection that listens. Asks there for the version as well,
 * twice a second: a connection that answers is alive, and an older version of the service tells
 * nobody what it writes.
 */
@ApplicationScoped
class VersionListener {

  private static final Logger LOG = Logger.getLogger(VersionListener.class);

  /** By which operators find the connection in {@code pg_stat_activity}. */
  static final String APPLICATION = "readout-versions";

  private static final Duration SILENCE = Duration.ofMillis(400);
  private static final Duration ANOTHER_TRY = Duration.ofMillis(500);

  private final DataSource database;
  private final KnownVersion version;
  private final FollowedIndex index;
  private final CountDownLatch stopping = new CountDownLatch(1);

  VersionListener(DataSource database, KnownVersion version, FollowedIndex index) {
    this.database = database;
    this.index = index;
    this.version = version;
  }

  void start(@Observes StartupEvent event) {
    Thread thread = new Thread(this::run, "version-listener");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private void run() {
    while (!stopsWithin(Duration.ZERO)) {
      try {
        listen();
      } catch (SQLException | RuntimeException e) {
        LOG.logf(
            stopsWithin(Duration.ZERO) ? Logger.Level.DEBUG : Logger.Level.WARN,
            "listening waits for=database fault=%s",
            e.getClass().getSimpleName());
      }
      version.doubt();
      if (stopsWithin(ANOTHER_TRY)) {
        return;
      }
    }
  }

  private void listen() throws SQLException {
    try (Connection connection = database.getConnection()) {
      try {
        PGConnection listening = begin(connection);
        while (!stopsWithin(Duration.ZERO)) {
          catchUp(connection);
          hear(listening);
        }
      } finally {
        connection.abort(Runnable::run); // so that it does not come back to the pool listening
      }
    }
  }

  private static PGConnection begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set application_name = '" + APPLICATION + "'");
      statement.execute("listen " + VersionRows.CHANNEL);
    }
    return connection.unwrap(PGConnection.class);
  }

  private void catchUp(Connection connection) throws SQLException {
    KnownVersion.Question asked = version.question();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(VersionRows.CURRENT)) {
      row.next();
      version.caughtUp(asked, Version.parse(row.getString(1)));
    }
  }

  private void hear(PGConnection listening) throws SQLException {
    PGNotification[] news = listening.getNotifications((int) SILENCE.toMillis());
    if (news != null && news.length > 0) {
      index.hear();
      for (PGNotification each : news) {
        version.hear(Version.parse(each.getParameter()));
      }
    }
  }

  private boolean stopsWithin(Duration time) {
    try {
      return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
