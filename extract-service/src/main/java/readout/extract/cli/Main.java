package readout.extract.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts the service, or with {@code --explain} the command-line tool in its place. */
@QuarkusMain
public final class Main {

  private Main() {}

  /** Ends the process with the tool's exit code; the service ends when it is stopped. */
  public static void main(String... arguments) {
    if (ExplainOptions.isWanted(arguments)) {
      PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      int code = new ExplainCommand(out, System.err).run(arguments);
      out.flush();
      System.exit(code);
    }
    Quarkus.run(arguments);
  }
}
