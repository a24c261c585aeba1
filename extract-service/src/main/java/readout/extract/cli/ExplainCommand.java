package readout.extract.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;
import readout.extract.config.ModelFolder;
import readout.extract.file.ArticleFile;

/** {@code --explain}: says of each file what was read in it, and why the rest was not. */
final class ExplainCommand {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final PrintStream out;
  private final PrintStream errors;

  ExplainCommand(PrintStream out, PrintStream errors) {
    this.out = out;
    this.errors = errors;
  }

  /** Answers the process's exit code. */
  int run(String[] arguments) {
    ExplainOptions options;
    try {
      options = ExplainOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      errors.println(e.getMessage());
      errors.print(ExplainOptions.USAGE);
      return MISUSED;
    }
    try {
      explain(options, Explainer.load(models()));
      return DONE;
    } catch (NoSuchFileException e) {
      errors.println("no such file: " + e.getFile());
      return FAILED;
    } catch (IOException | IllegalStateException e) {
      errors.println(e.getMessage());
      return FAILED;
    }
  }

  private void explain(ExplainOptions options, Explainer explainer) throws IOException {
    for (Path file : options.files()) {
      Explanation explanation =
          explainer.explain(file.toString(), ArticleFile.read(file, options.published()));
      if (options.json()) {
        out.println(new String(ContractJson.write(explanation), StandardCharsets.UTF_8));
      } else {
        new PlainExplanation(out).print(explanation);
      }
    }
  }

  /** Where the service would look for them. */
  private static Path models() {
    @Nullable String set = System.getProperty("readout.extract.models");
    String environment = System.getenv("READOUT_EXTRACT_MODELS");
    return ModelFolder.find(
        Optional.ofNullable(set).or(() -> Optional.ofNullable(environment)).map(Path::of),
        Path.of("").toAbsolutePath(),
        System.getProperty("java.class.path", ""));
  }
}
