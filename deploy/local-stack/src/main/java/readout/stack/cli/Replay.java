package readout.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import readout.stack.replay.ReplayName;

/**
 * {@code deploy/replay}: another extractor reads the archive beside the one in use, what differs is
 * told, and it takes the other's place or goes.
 */
public final class Replay implements Command {

  private static final String USAGE =
      """
      usage: deploy/replay start|status|report|switch|abort [--data DIR]
        start   [--name NAME] [--program DIR]  the extractor that is built, or that of the folder, reads the archive
        status                                 how much of it is unread; ends with 0 when nothing is
        report  [--json]                       what would be added, removed and changed
        switch                                 it takes the place of the one in use
        abort                                  it goes, and nothing has been""";

  private final ReplayOptions options;

  private Replay(ReplayOptions options) {
    this.options = options;
  }

  /** Ends with status 0 when the step is done. */
  public static void main(String[] args) {
    try {
      ReplayOptions options = ReplayOptions.parse(args);
      Command.main(
          new Replay(options), Set.of("--data"), USAGE, options.rest().toArray(String[]::new));
    } catch (Options.UnusableOption e) {
      System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
      System.exit(2);
    }
  }

  @Override
  public int run(Path home, Options common) throws IOException, InterruptedException, StackFailure {
    StackFolder folder = new StackFolder(common.data());
    Stack stack = new Stack(home, folder, folder.portBase());
    if (stack.kafka().process().isEmpty()) {
      throw new StackFailure("no stack runs in %s: deploy/up starts it".formatted(folder.path()));
    }
    try {
      return switch (options.step()) {
        case STATUS -> steps(stack).status();
        case REPORT -> steps(stack).report(options.json());
        default -> {
          try (var lock = folder.lock()) {
            yield change(stack);
          }
        }
      };
    } catch (ExecutionException | KafkaException | IllegalStateException e) {
      throw StackFailure.because(e);
    }
  }

  private int change(Stack stack)
      throws IOException, InterruptedException, StackFailure, ExecutionException {
    return switch (options.step()) {
      case START -> start(stack);
      case SWITCH -> steps(stack).takeOver();
      default -> steps(stack).abort();
    };
  }

  private static ReplaySteps steps(Stack stack) throws StackFailure {
    ReplayName name =
        stack
            .folder()
            .replay()
            .name()
            .orElseThrow(() -> new StackFailure("no replay is under way: deploy/replay start"));
    return new ReplaySteps(stack, name, System.out);
  }

  /** Goes on with the replay that is under way, if one is. */
  private int start(Stack stack)
      throws IOException, InterruptedException, StackFailure, ExecutionException {
    ReplayFolder replay = stack.folder().replay();
    if (!replay.isUnderWay()) {
      Path program = program(stack);
      stack.folder().programs().install(Stack.CANDIDATE, program);
      replay.begin(name());
    } else if (options.name() != null || options.program() != null) {
      throw new StackFailure(
          "replay %s is under way: end it with switch or abort, or go on with start alone"
              .formatted(replay.name().orElseThrow()));
    }
    return steps(stack).start();
  }

  private Path program(Stack stack) throws StackFailure {
    Path program = options.program();
    if (program == null) {
      return stack.built(Stack.EXTRACTOR);
    }
    if (!Files.exists(program.resolve("quarkus-run.jar"))) {
      throw new StackFailure("no extractor: there is no quarkus-run.jar in " + program);
    }
    return program;
  }

  private ReplayName name() throws StackFailure {
    String given = options.name();
    try {
      return new ReplayName(
          given != null
              ? given
              : DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                  .format(LocalDateTime.now()));
    } catch (IllegalArgumentException e) {
      throw new StackFailure(String.valueOf(e.getMessage()));
    }
  }
}
