package readout.stack.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.postgresql.PostgreSQLContainer;

final class ContainerPostgresql implements PostgresqlServer {

  private static final long RESTART_LIMIT_MILLIS = 60_000;

  private final PostgreSQLContainer container;
  private final ContainerFaults faults;

  private ContainerPostgresql(PostgreSQLContainer container) {
    this.container = container;
    ContainerFaults.fixPort(container, PostgreSQLContainer.POSTGRESQL_PORT, FreePort.find());
    container
        .withDatabaseName("readout")
        .withUsername("readout")
        .withPassword("readout")
        .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8")
        .withCommand("postgres", "-c", "fsync=on") // Testcontainers itself switches it off
        .start();
    this.faults = new ContainerFaults(container);
  }

  static PostgresqlServer start() {
    return new ContainerPostgresql(new PostgreSQLContainer(Docker.postgresqlImage()));
  }

  @Override
  public String jdbcUrl() {
    return container.getJdbcUrl();
  }

  @Override
  public String user() {
    return container.getUsername();
  }

  @Override
  public String password() {
    return container.getPassword();
  }

  @Override
  public void stop() {
    faults.stop();
  }

  @Override
  public void kill() {
    faults.kill();
  }

  @Override
  public void restart() {
    faults.stop();
    faults.startAgain();
    awaitConnection();
  }

  @Override
  public void close() {
    container.stop();
  }

  private void awaitConnection() {
    long end = System.currentTimeMillis() + RESTART_LIMIT_MILLIS;
    while (!connects()) {
      if (System.currentTimeMillis() > end) {
        throw new IllegalStateException("PostgreSQL did not come back: " + jdbcUrl());
      }
      Thread.onSpinWait();
    }
  }

  private boolean connects() {
    try (Connection connection = DriverManager.getConnection(jdbcUrl(), user(), password())) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }
}
