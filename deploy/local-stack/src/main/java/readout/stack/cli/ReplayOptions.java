package readout.stack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for beside the stack.
 *
 * @param name of the replay; null where none was given
 * @param program the extractor to try; null for the one that is built
 * @param rest what is not of a replay alone
 */
record ReplayOptions(
    Step step, @Nullable String name, @Nullable Path program, boolean json, List<String> rest) {

  /** What can be done. */
  enum Step {
    START,
    STATUS,
    REPORT,
    SWITCH,
    ABORT;

    static Step parse(String text) {
      for (Step step : values()) {
        if (step.name().toLowerCase(java.util.Locale.ROOT).equals(text)) {
          return step;
        }
      }
      throw new Options.UnusableOption("no step of a replay: " + text);
    }
  }

  /** Reads the step and the options of a replay, and leaves the others. */
  static ReplayOptions parse(String... arguments) {
    if (arguments.length == 0) {
      throw new Options.UnusableOption("which step?");
    }
    Step step = Step.parse(arguments[0]);
    String name = null;
    Path program = null;
    boolean json = false;
    List<String> rest = new ArrayList<>();
    for (int index = 1; index < arguments.length; index++) {
      String option = arguments[index];
      if (option.equals("--json") && step == Step.REPORT) {
        json = true;
      } else if (option.equals("--name") && step == Step.START) {
        name = value(arguments, ++index);
      } else if (option.equals("--program") && step == Step.START) {
        program = Path.of(value(arguments, ++index)).toAbsolutePath().normalize();
      } else {
        rest.add(option);
      }
    }
    return new ReplayOptions(step, name, program, json, List.copyOf(rest));
  }

  private static String value(String[] arguments, int index) {
    if (index >= arguments.length || arguments[index].isBlank()) {
      throw new Options.UnusableOption(arguments[index - 1] + " needs a value");
    }
    return arguments[index];
  }
}
