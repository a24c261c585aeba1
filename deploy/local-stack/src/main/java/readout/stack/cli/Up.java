package readout.stack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * {@code deploy/up}: starts what is down of the stack, reads the sample articles and shows what was
 * found.
 */
public final class Up implements Command {

  private static final Set<String> OPTIONS = Set.of("--data", "--port-base", "--detach", "--empty");
  private static final String USAGE =
      """
      usage: deploy/up [--detach] [--empty] [--data DIR] [--port-base N]
        --detach       return once all is ready, instead of stopping it with Ctrl-C
        --empty        post no sample articles
        --data DIR     where its state is kept (deploy/data)
        --port-base N  query N, ingest N+1, extract N+2, Kafka N+10, PostgreSQL N+11 (8080)""";

  private Up() {}

  /** Ends with status 0 when all is ready, or after Ctrl-C when the stack is stopped. */
  public static void main(String[] args) {
    Command.main(new Up(), OPTIONS, USAGE, args);
  }

  @Override
  public int run(Path home, Options options)
      throws IOException, InterruptedException, StackFailure {
    StackFolder folder = new StackFolder(options.data());
    Stack stack;
    Foreground foreground;
    try (var lock = folder.lock()) {
      stack = new Stack(home, folder, portBase(home, folder, options));
      folder.keepPortBase(stack.portBase());
      Startup startup = new Startup(stack, System.out);
      foreground = new Foreground(stack, startup);
      if (!options.detach()) {
        foreground.stopAtExit();
      }
      System.out.println("Readout in " + folder.path());
      startup.run();
    }
    if (!options.empty()) {
      new Samples(stack, System.out).run();
    }
    System.out.println(addresses(stack, options));
    if (!options.detach()) {
      foreground.watch();
    }
    return 0;
  }

  private static int portBase(Path home, StackFolder folder, Options options)
      throws IOException, StackFailure {
    Integer wanted = options.portBase();
    int last = folder.portBase();
    if (wanted == null || wanted == last) {
      return last;
    }
    for (Component component : new Stack(home, folder, last).components()) {
      if (component.process().isPresent()) {
        throw new StackFailure(
            "this stack runs with --port-base %d: stop it first to use %d".formatted(last, wanted));
      }
    }
    return wanted;
  }

  private static String addresses(Stack stack, Options options) {
    return """

        Ask     http://127.0.0.1:%1$d/meetings  http://127.0.0.1:%1$d/agreements
        OpenAPI http://127.0.0.1:%1$d/q/openapi
        Post    http://127.0.0.1:%2$d/articles
        Logs    %3$s
        Stop    %4$s"""
        .formatted(
            stack.queryPort(),
            stack.ingestPort(),
            stack.folder().path().resolve("logs"),
            options.detach() ? "deploy/down --data " + stack.folder().path() : "Ctrl-C");
  }
}
