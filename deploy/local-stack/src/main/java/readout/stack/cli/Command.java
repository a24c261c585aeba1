package readout.stack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import readout.stack.process.Logging;

/** What the three commands share: where the project is, how options are read and failures told. */
interface Command {

  /** Answers the exit status. */
  int run(Path home, Options options) throws IOException, InterruptedException, StackFailure;

  /** Runs a command and ends this process: 2 for unusable options, 1 for a failure. */
  static void main(Command command, Set<String> known, String usage, String... arguments) {
    Logging.configure();
    Path home = Path.of(System.getProperty("readout.home", ".")).toAbsolutePath().normalize();
    System.exit(status(command, home, known, usage, arguments));
  }

  private static int status(
      Command command, Path home, Set<String> known, String usage, String... arguments) {
    try {
      return command.run(home, Options.parse(home, known, arguments));
    } catch (Options.UnusableOption e) {
      System.err.println(e.getMessage() + System.lineSeparator() + usage);
      return 2;
    } catch (StackFailure | IOException e) {
      System.err.println(e instanceof StackFailure ? e.getMessage() : e.toString());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
