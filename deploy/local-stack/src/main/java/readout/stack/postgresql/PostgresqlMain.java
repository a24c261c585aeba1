package readout.stack.postgresql;

import java.io.IOException;
import java.nio.file.Path;
import readout.stack.process.Logging;
import readout.stack.process.ParentWatch;

/**
 * Starts PostgreSQL: {@code PostgresqlMain FOLDER PORT LOG BINARIES [--child]}, and writes {@code
 * ready PID}. As a child it stays, stops the server when its standard input is closed, and ends
 * when the server does.
 */
public final class PostgresqlMain {

  private PostgresqlMain() {}

  /** Ends with status 1 when the server cannot be started, or ended by itself. */
  public static void main(String[] args) throws Exception {
    Logging.configure();
    String sweep = System.getProperty("readout.stack.sweep");
    if (sweep != null) {
      OrphanSweep.run(Path.of(sweep));
    }
    Path folder = Path.of(args[0]);
    PostgresqlBinaries binaries = PostgresqlBinaries.unpackedIn(Path.of(args[3]));
    Postgresql postgresql = new Postgresql(binaries, folder, Path.of(args[2]));
    boolean child = args.length > 4 && args[4].equals("--child");
    if (child) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgresql), "stop-server"));
      ParentWatch.exitWithParent();
    }
    Postmaster postmaster = postgresql.start(Integer.parseInt(args[1]));
    System.out.println("ready " + postmaster.process().pid());
    if (child) {
      postmaster.process().onExit().join();
      System.exit(1);
    }
  }

  private static void stop(Postgresql postgresql) {
    try {
      postgresql.stop();
    } catch (IOException e) {
      e.printStackTrace();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
