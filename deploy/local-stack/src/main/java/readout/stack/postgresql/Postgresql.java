package readout.stack.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import readout.stack.process.LiveProcess;

/**
 * A PostgreSQL on loopback with its data in one folder, and a database and role named {@code
 * readout}.
 */
public final class Postgresql {

  /** Name of the database, of its owner and, as loopback is trusted, the owner's password. */
  public static final String NAME = "readout";

  private static final String SUPERUSER = "postgres";
  private static final int ATTEMPTS = 4;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private final PostgresqlBinaries binaries;
  private final Path data;
  private final Path log;

  /** The log is appended to; the data folder need not exist. */
  public Postgresql(PostgresqlBinaries binaries, Path data, Path log) {
    this.binaries = binaries;
    this.data = data.toAbsolutePath();
    this.log = log.toAbsolutePath();
  }

  /** The address of the database for JDBC. */
  public static String jdbcUrl(int port) {
    return jdbcUrl(port, NAME);
  }

  /**
   * Starts the server and answers once it takes connections. One that runs already is taken over
   * when it listens on the same port, else stopped first.
   */
  public Postmaster start(int port) throws IOException, InterruptedException, SQLException {
    var running = Postmaster.of(data);
    if (running.isPresent() && running.get().port() != port) {
      stop();
    }
    if (Postmaster.of(data).isEmpty()) {
      initialiseOnce();
      Postmaster.forgetImpostor(data);
      launch(port);
    }
    createDatabase(port);
    return Postmaster.of(data).orElseThrow(() -> new IOException("the server has gone: " + log));
  }

  /**
   * Ends sessions and server in an orderly way, forcibly after 30 s; nothing happens where none
   * runs.
   */
  public void stop() throws IOException, InterruptedException {
    var running = Postmaster.of(data);
    if (running.isEmpty()) {
      return;
    }
    int status = run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-t", "30"));
    if (status != 0) {
      running.get().kill();
    }
    LiveProcess.awaitEnd(running.get().process(), STOP_LIMIT); // pg_ctl waits for the pid file only
  }

  /** Beside the folder and moved into place, so that a crash leaves no half-made one. */
  private void initialiseOnce() throws IOException, InterruptedException {
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return;
    }
    Path draft = data.resolveSibling(data.getFileName() + ".new");
    FileUtils.deleteDirectory(draft.toFile());
    Files.createDirectories(draft.getParent());
    int status =
        run(
            "initdb",
            List.of(
                "-D",
                draft.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "trust",
                "-E",
                "UTF-8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
    if (status != 0) {
      throw new IOException("initdb failed, see " + log);
    }
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * After kill -9 the orphans of the old server may hold its shared memory for a moment, so a start
   * is repeated.
   */
  private void launch(int port) throws IOException, InterruptedException {
    List<String> arguments =
        List.of(
            "start",
            "-D",
            data.toString(),
            "-l",
            log.toString(),
            "-w",
            "-t",
            "300",
            "-o",
            String.join(" ", options(port)));
    for (int attempt = 1; run("pg_ctl", arguments) != 0; attempt++) {
      if (attempt == ATTEMPTS) {
        throw new IOException("PostgreSQL does not start, see " + log);
      }
      Thread.sleep(500);
    }
  }

  /**
   * Durability is PostgreSQL's own default, said here so that nothing takes it away unseen. Memory
   * and the log between two checkpoints are larger than by default: a page that changes is written
   * whole to the log once after each checkpoint.
   */
  private static List<String> options(int port) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("port", Integer.toString(port));
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("timezone", "UTC");
    settings.put("shared_buffers", "256MB");
    settings.put("max_wal_size", "2GB");
    settings.put("checkpoint_timeout", "15min");
    List<String> options = new ArrayList<>();
    settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
    return options;
  }

  private static void createDatabase(int port) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl(port, "postgres"), SUPERUSER, "");
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
        statement.execute("CREATE ROLE readout LOGIN CREATEDB PASSWORD 'readout'");
      }
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        statement.execute("CREATE DATABASE readout OWNER readout");
      }
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return result.next();
    }
  }

  private static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private int run(String program, List<String> arguments) throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    return new ProcessBuilder(binaries.command(program, arguments))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start()
        .waitFor();
  }
}
