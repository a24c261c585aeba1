package readout.bench.record;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What became of it, and at what cost, as the database has it. */
final class Database implements AutoCloseable {

  private final Connection connection;
  private final ProcessHandle server;

  private Database(Connection connection) throws SQLException {
    this.connection = connection;
    this.server =
        ProcessHandle.of(number("select pg_backend_pid()"))
            .flatMap(ProcessHandle::parent)
            .orElseThrow();
  }

  static Database open(String url) throws SQLException {
    return new Database(DriverManager.getConnection(url, "readout", "readout"));
  }

  /** The processor time of all its processes that are alive. */
  double processorSeconds() {
    return server
            .descendants()
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum()
        / 1e3;
  }

  long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
