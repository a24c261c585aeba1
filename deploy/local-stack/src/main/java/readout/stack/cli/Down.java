package readout.stack.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import readout.stack.replay.ReplayName;

/** {@code deploy/down}: stops every process of the stack and keeps its data. */
public final class Down implements Command {

  private static final String USAGE = "usage: deploy/down [--data DIR]";

  private Down() {}

  /** Ends with status 0 when nothing of the stack runs any more. */
  public static void main(String[] args) {
    Command.main(new Down(), Set.of("--data"), USAGE, args);
  }

  @Override
  public int run(Path home, Options options)
      throws IOException, InterruptedException, StackFailure {
    StackFolder folder = new StackFolder(options.data());
    if (!Files.isDirectory(folder.path())) {
      System.out.println("nothing runs: there is no " + folder.path());
      return 0;
    }
    try (var lock = folder.lock()) {
      stop(new Stack(home, folder, folder.portBase()), System.out);
    }
    return 0;
  }

  /** Services first, so that nothing is written any more when broker and database stop. */
  static void stop(Stack stack, PrintStream out)
      throws IOException, InterruptedException, StackFailure {
    List<Component> services = new ArrayList<>();
    Optional<ReplayName> replay = stack.folder().replay().name();
    replay.ifPresent(name -> services.add(stack.candidate(name)));
    services.addAll(List.of(stack.ingestService(), stack.extractService(), stack.queryService()));
    List<CompletableFuture<Void>> stops =
        services.stream()
            .map(service -> CompletableFuture.runAsync(() -> stopInThread(service, out)))
            .toList();
    try {
      CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new)).get();
    } catch (ExecutionException e) {
      throw StackFailure.because(e);
    }
    stop(stack.kafka(), out);
    stop(stack.postgresql(), out);
  }

  private static void stopInThread(Component component, PrintStream out) {
    try {
      stop(component, out);
    } catch (IOException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private static void stop(Component component, PrintStream out)
      throws IOException, InterruptedException {
    boolean ran = component.process().isPresent();
    component.stop();
    out.printf("  %-16s %s%n", component.name(), ran ? "stopped" : "was down");
  }
}
