package readout.stack.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.stack.process.LiveProcess;

/** The server belongs to its folder, whoever started it. */
class PostgresqlIT {

  private static final Path BINARIES = Path.of("target", "local-stack", "bin");

  @TempDir private Path folder;
  private Path data;
  private Postgresql postgresql;

  @BeforeEach
  void unpack() throws IOException {
    data = folder.resolve("data");
    postgresql = server();
  }

  @AfterEach
  void stop() throws Exception {
    postgresql.stop();
  }

  @Test
  void aServerThatRunsOnTheSamePortIsTakenOver() throws Exception {
    int port = freePort();
    Postmaster first = postgresql.start(port);

    Postmaster second = server().start(port);

    assertThat(second.process()).isEqualTo(first.process());
  }

  @Test
  void aServerThatRunsOnAnotherPortIsReplaced() throws Exception {
    Postmaster first = postgresql.start(freePort());

    Postmaster second = server().start(freePort());

    assertThat(LiveProcess.awaitEnd(first.process(), Duration.ofSeconds(10))).isTrue();
    assertThat(second.process().isAlive()).isTrue();
    assertThat(connects(second.port())).isTrue();
  }

  @Test
  void itStartsAfterAPowerCutWhoseProcessIdNowBelongsToAnotherProgram() throws Exception {
    int port = freePort();
    Path copy = folder.resolve("postmaster.pid");
    postgresql.start(port);
    Files.copy(data.resolve("postmaster.pid"), copy);
    postgresql.stop();
    List<String> lines = Files.readAllLines(copy);
    lines.set(0, Long.toString(ProcessHandle.current().pid()));
    lines.set(2, "1000000000");
    Files.write(copy, lines);
    Files.move(copy, data.resolve("postmaster.pid"), StandardCopyOption.REPLACE_EXISTING);

    postgresql.start(port);

    assertThat(connects(port)).isTrue();
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void aHalfMadeFolderOfAnEarlierCrashIsMadeAgain() throws Exception {
    Files.createDirectories(folder.resolve("data.new").resolve("base"));
    Files.writeString(folder.resolve("data.new").resolve("PG_VERSION"), "18");
    int port = freePort();

    postgresql.start(port);

    assertThat(connects(port)).isTrue();
  }

  @Test
  void stoppingWhatDoesNotRunDoesNothing() throws Exception {
    postgresql.stop();

    assertThat(Postmaster.of(data)).isEmpty();
  }

  private Postgresql server() throws IOException {
    return new Postgresql(
        PostgresqlBinaries.unpackedIn(BINARIES), data, folder.resolve("postgresql.log"));
  }

  private static boolean connects(int port) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(Postgresql.jdbcUrl(port), "readout", "readout")) {
      return connection.isValid(5);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
