package readout.stack.cli;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import readout.stack.postgresql.Postgresql;
import readout.stack.postgresql.PostgresqlBinaries;
import readout.stack.postgresql.Postmaster;
import readout.stack.process.LogFile;

/** The database server; its process is the postmaster, which PostgreSQL's own pid file names. */
record PostgresqlComponent(StackFolder folder, int port) implements Component {

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public LogFile log() {
    return folder.logOf(name());
  }

  @Override
  public Optional<ProcessHandle> process() throws IOException {
    return Postmaster.of(folder.dataOf(name())).map(Postmaster::process);
  }

  @Override
  public boolean isReady() {
    try (Connection connection =
        DriverManager.getConnection(
            Postgresql.jdbcUrl(port) + "?connectTimeout=3&socketTimeout=3",
            Postgresql.NAME,
            Postgresql.NAME)) {
      return connection.isValid(3);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  public void start() throws IOException, InterruptedException {
    log().rotate();
    try {
      server().start(port);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    if (process().isPresent()) {
      server().stop();
    }
  }

  private Postgresql server() throws IOException {
    PostgresqlBinaries binaries = PostgresqlBinaries.unpackedIn(folder.dataOf("bin"));
    return new Postgresql(binaries, folder.dataOf(name()), log().path());
  }
}
