package readout.extract.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param published the day of publication of files that do not give one, or null
 * @param json whether machines are to read the answer
 */
record ExplainOptions(List<Path> files, @Nullable LocalDate published, boolean json) {

  static final String USAGE =
      "usage: --explain [--json] [--published YYYY-MM-DD] FILE...\n"
          + "  FILE  an article: ninjs or the JSON of readout.articles, else plain text\n";

  private static final String EXPLAIN = "--explain";

  static boolean isWanted(String[] arguments) {
    return Arrays.asList(arguments).contains(EXPLAIN);
  }

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException when they ask for nothing that there is
   */
  static ExplainOptions parse(String[] arguments) {
    List<Path> files = new ArrayList<>();
    LocalDate published = null;
    boolean json = false;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.equals("--published")) {
        published = day(++i < arguments.length ? arguments[i] : "");
      } else if (argument.equals("--json")) {
        json = true;
      } else if (argument.startsWith("--") && !argument.equals(EXPLAIN)) {
        throw new IllegalArgumentException("no such option: " + argument);
      } else if (!argument.equals(EXPLAIN)) {
        files.add(Path.of(argument));
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no file is named");
    }
    return new ExplainOptions(files, published, json);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("--published is not a day as 2024-05-31: " + text, e);
    }
  }
}
