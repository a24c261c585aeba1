package readout.stack.testing;

import java.nio.file.Path;
import java.util.List;

final class EmbeddedPostgresql implements PostgresqlServer {

  private final ServerFolder folder;
  private final Path data;
  private final int port = FreePort.find();
  private ServerProcess supervisor;

  private EmbeddedPostgresql(ServerFolder folder, Path data) {
    this.folder = folder;
    this.data = data;
    supervisor = launch();
  }

  static EmbeddedPostgresql start() {
    ServerFolder folder = ServerFolder.create("postgresql");
    return new EmbeddedPostgresql(folder, folder.data());
  }

  /** With its data in a folder within that of the server. */
  static EmbeddedPostgresql startIn(ServerFolder folder, Path data) {
    return new EmbeddedPostgresql(folder, data);
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/readout".formatted(port);
  }

  @Override
  public String user() {
    return "readout";
  }

  @Override
  public String password() {
    return "readout";
  }

  @Override
  public void stop() {
    supervisor.stop();
  }

  /** Kills the server itself; its supervisor sees that and ends too. */
  @Override
  public void kill() {
    if (supervisor.isAlive()) {
      ProcessHandle.of(processId()).ifPresent(ProcessHandle::destroyForcibly);
      supervisor.awaitEnd();
    }
  }

  @Override
  public void restart() {
    stop();
    supervisor = launch();
  }

  @Override
  public void close() {
    stop();
    folder.close();
  }

  /**
   * The server's process, a child of its supervisor or an orphan; known from the line {@code ready
   * PID}.
   */
  long processId() {
    return Long.parseLong(supervisor.readyLine().split(" ")[1]);
  }

  boolean isAlive() {
    return supervisor.isAlive();
  }

  Path folder() {
    return folder.path();
  }

  private ServerProcess launch() {
    return ServerProcess.start(
        folder.log(),
        List.of("-Xmx64m", "-Dreadout.stack.sweep=" + ServerFolder.root()),
        "readout.stack.postgresql.PostgresqlMain",
        data.toString(),
        Integer.toString(port),
        folder.log().toString(),
        ServerProcess.folder().resolve("bin").toString(),
        "--child");
  }
}
