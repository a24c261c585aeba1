package readout.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** {@code deploy/status}: a line for each process, {@code NAME PID PORT ready|starting|down}. */
public final class Status implements Command {

  private static final String USAGE = "usage: deploy/status [--data DIR]";

  private Status() {}

  /** Ends with status 0 when all are ready, else 1. */
  public static void main(String[] args) {
    Command.main(new Status(), Set.of("--data"), USAGE, args);
  }

  @Override
  public int run(Path home, Options options) throws IOException {
    StackFolder folder = new StackFolder(options.data());
    Stack stack = new Stack(home, folder, folder.portBase());
    List<CompletableFuture<Line>> lines =
        stack.components().stream()
            .map(component -> CompletableFuture.supplyAsync(() -> Line.of(component)))
            .toList();
    boolean allReady = true;
    for (CompletableFuture<Line> line : lines) {
      System.out.println(line.join());
      allReady &= line.join().state().equals("ready");
    }
    return allReady ? 0 : 1;
  }

  private record Line(String name, String pid, int port, String state) {

    static Line of(Component component) {
      try {
        Optional<ProcessHandle> process = component.process();
        String pid = process.map(handle -> Long.toString(handle.pid())).orElse("-");
        return new Line(component.name(), pid, component.port(), state(component, process));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String state(Component component, Optional<ProcessHandle> process) {
      if (process.isEmpty()) {
        return "down";
      }
      return component.isReady() ? "ready" : "starting";
    }

    @Override
    public String toString() {
      return "%s %s %d %s".formatted(name, pid, port, state);
    }
  }
}
