package readout.query.store.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import readout.query.event.EventId;
import readout.query.store.Outbox;
import readout.query.store.StoreUnavailableException;

/**
 * The outbox in PostgreSQL. Whose turn it is, is a lock of a session: it ends with the connection,
 * however that ends, and a statement that succeeds was done while the lock was held.
 */
@ApplicationScoped
class PostgresqlOutbox implements Outbox {

  /** Any number, the same on every replica; not that of the writers. */
  private static final long LOCK = 0x7265_6164_6f75_7432L;

  /** Lets the server notice within half a minute that a replica's machine is gone. */
  private static final String KEEP_ALIVE =
      "set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

  private static final String NEXT =
      """
      select change.number, change.event_id, change.at, cast(event.item as text)
      from change left join event on event.id = change.event_id
      where change.number > (select number from publication)
      order by change.number limit ?
      """;

  private final DataSource database;

  PostgresqlOutbox(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<Turn> take() {
    try {
      Connection connection = database.getConnection();
      if (tryLock(connection)) {
        return Optional.of(new Held(connection));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new StoreUnavailableException(e);
    }
  }

  private static boolean tryLock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(KEEP_ALIVE);
      ResultSet locked = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")");
      return locked.next() && locked.getBoolean(1);
    } catch (SQLException e) {
      drop(connection);
      throw e;
    }
  }

  /** So that it does not come back to the pool with the lock. */
  private static void drop(Connection connection) throws SQLException {
    connection.abort(Runnable::run);
    connection.close();
  }

  /** The turn, as long as the connection lasts. */
  private record Held(Connection connection) implements Turn {

    @Override
    public List<Unpublished> next(int limit) {
      try (PreparedStatement query = connection.prepareStatement(NEXT)) {
        query.setInt(1, limit);
        ResultSet rows = query.executeQuery();
        List<Unpublished> found = new ArrayList<>();
        while (rows.next()) {
          found.add(unpublished(rows));
        }
        return found;
      } catch (SQLException e) {
        throw new StoreUnavailableException(e);
      }
    }

    private static Unpublished unpublished(ResultSet row) throws SQLException {
      return new Unpublished(
          row.getLong(1),
          new EventId(Ids.hex(row.getObject(2, UUID.class))),
          row.getObject(3, OffsetDateTime.class).toInstant(),
          row.getString(4));
    }

    @Override
    public void mark(long number) {
      String update = "update publication set number = ? where number < ?";
      try (PreparedStatement statement = connection.prepareStatement(update)) {
        statement.setLong(1, number);
        statement.setLong(2, number);
        statement.executeUpdate();
      } catch (SQLException e) {
        throw new StoreUnavailableException(e);
      }
    }

    @Override
    public void close() {
      try {
        unlock();
      } catch (SQLException e) {
        throw new StoreUnavailableException(e);
      }
    }

    private void unlock() throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("select pg_advisory_unlock(" + LOCK + ")");
      } catch (SQLException e) {
        drop(connection);
        return;
      }
      connection.close();
    }
  }
}
