package readout.stack.process;

import java.io.IOException;
import java.io.InputStream;

/** Ends this process with the one that started it, however that one ended. */
public final class ParentWatch {

  private static final long GRACE_MILLIS = 20_000;

  private ParentWatch() {}

  /**
   * Exits as soon as standard input, a pipe held by the parent, is closed: the operating system
   * closes it even when the parent was killed. Shutdown hooks run; after 20 s the process halts
   * without them.
   */
  public static void exitWithParent() {
    Thread watch = new Thread(ParentWatch::watch, "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void watch() {
    awaitEnd(System.in);
    Thread halt = new Thread(ParentWatch::halt, "halt");
    halt.setDaemon(true);
    halt.start();
    System.exit(0);
  }

  private static void awaitEnd(InputStream pipe) {
    try {
      while (pipe.read() >= 0) {
        continue;
      }
    } catch (IOException broken) {
      return;
    }
  }

  private static void halt() {
    try {
      Thread.sleep(GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
