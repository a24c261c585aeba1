package readout.stack.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** A stack that ends with the command that started it. */
final class Foreground {

  private static final long INTERVAL_MILLIS = 1_000;

  private final Stack stack;
  private final Startup startup;
  private volatile boolean stopping;

  Foreground(Stack stack, Startup startup) {
    this.stack = stack;
    this.startup = startup;
  }

  /** Ctrl-C, or a failure of the start, stops everything. */
  void stopAtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-stack"));
  }

  /** Tells when a process ends; returns when none is left. */
  void watch() throws IOException, InterruptedException {
    Set<String> gone = new HashSet<>();
    while (gone.size() < stack.components().size()) {
      Thread.sleep(INTERVAL_MILLIS);
      for (Component component : stack.components()) {
        boolean lives = component.process().isPresent();
        if (lives) {
          gone.remove(component.name());
        } else if (gone.add(component.name()) && !stopping) {
          System.out.printf(
              "%s has ended, see %s; another deploy/up starts it again%n",
              component.name(), component.log().path());
        }
      }
    }
  }

  private void stop() {
    System.out.println();
    stopping = true;
    startup.cancel();
    try {
      Down.stop(stack, System.out);
    } catch (IOException | StackFailure e) {
      System.err.println("not all was stopped, use deploy/down: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
