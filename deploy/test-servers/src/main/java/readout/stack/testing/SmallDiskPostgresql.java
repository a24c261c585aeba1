package readout.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A database with a disk of its own, which can be filled. Always the embedded kind. */
public final class SmallDiskPostgresql implements AutoCloseable {

  private static final int MEBIBYTES = 256;

  private final ServerFolder folder = ServerFolder.create("postgresql");
  private final SmallDisk disk;
  private final EmbeddedPostgresql server;

  private SmallDiskPostgresql() {
    try {
      disk = SmallDisk.mount(folder.path().resolve("disk"), MEBIBYTES);
    } catch (IOException e) {
      folder.close();
      throw new UncheckedIOException(e);
    }
    server = EmbeddedPostgresql.startIn(folder, folder.path().resolve("disk/data"));
  }

  /** Whether this machine lets one be made: Linux does, to root. */
  public static boolean isPossible() {
    return SmallDisk.isPossible();
  }

  /** Starts it, with no tables in the database. */
  public static SmallDiskPostgresql start() {
    return new SmallDiskPostgresql();
  }

  /** Leaves no room on its disk. */
  public void fill() {
    disk.fill();
  }

  /** Gives the room back; a server that ended without it has to be restarted. */
  public void makeRoom() {
    disk.makeRoom();
  }

  /** Whether its supervisor runs, which ends with it. */
  public boolean isAlive() {
    return server.isAlive();
  }

  /** The database itself; closed by this. */
  public PostgresqlServer server() {
    return server;
  }

  @Override
  public void close() {
    server.stop();
    disk.close();
    folder.close();
  }
}
