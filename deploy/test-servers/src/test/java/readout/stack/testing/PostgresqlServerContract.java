package readout.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every PostgreSQL for tests must do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PostgresqlServerContract {

  private final PostgresqlServer server = start();

  protected abstract PostgresqlServer start();

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void whatWasCommittedSurvivesAKill() throws SQLException {
    execute("CREATE TABLE killed (value text)", "INSERT INTO killed VALUES ('kept')");
    server.kill();
    server.restart();

    assertThat(query("SELECT value FROM killed")).isEqualTo("kept");
  }

  @Test
  void whatWasCommittedSurvivesAnOrderlyRestart() throws SQLException {
    execute("CREATE TABLE restarted (value text)", "INSERT INTO restarted VALUES ('kept')");
    server.stop();
    server.restart();

    assertThat(query("SELECT value FROM restarted")).isEqualTo("kept");
  }

  @Test
  void commitsWaitForTheDisk() throws SQLException {
    assertThat(query("SHOW fsync")).isEqualTo("on");
    assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
    assertThat(query("SHOW full_page_writes")).isEqualTo("on");
  }

  @Test
  void textBeyondAsciiIsFoundWhateverItsCase() throws SQLException {
    assertThat(query("SELECT 'GÜLER ŠEKERINSKA' ILIKE 'güler šekerinska'")).isEqualTo("t");
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String query(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
  }
}
