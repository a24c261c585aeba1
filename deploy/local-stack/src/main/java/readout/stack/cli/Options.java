package readout.stack.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param portBase null where none was given: the one of the data folder then holds
 */
record Options(Path data, @Nullable Integer portBase, boolean detach, boolean empty) {

  private static final int HIGHEST_PORT_BASE = 65_535 - 11;

  /** Reads the options that a command knows; an unusable one is an {@link UnusableOption}. */
  static Options parse(Path home, Set<String> known, String... arguments) {
    Path data = home.resolve("deploy").resolve("data");
    Integer portBase = null;
    boolean detach = false;
    boolean empty = false;
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      String option = rest.pop();
      if (!known.contains(option)) {
        throw new UnusableOption("unknown option: " + option);
      }
      switch (option) {
        case "--data" -> data = Path.of(valueOf(option, rest));
        case "--port-base" -> portBase = portBase(valueOf(option, rest));
        case "--detach" -> detach = true;
        default -> empty = true;
      }
    }
    return new Options(data.toAbsolutePath().normalize(), portBase, detach, empty);
  }

  private static String valueOf(String option, Deque<String> rest) {
    if (rest.isEmpty() || rest.peek().isBlank()) {
      throw new UnusableOption(option + " needs a value");
    }
    return rest.pop();
  }

  private static int portBase(String text) {
    int number = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (number < 1024 || number > HIGHEST_PORT_BASE) {
      throw new UnusableOption(
          "--port-base is not in 1024..%d: %s".formatted(HIGHEST_PORT_BASE, text));
    }
    return number;
  }

  /** The command line cannot be understood; the message is for the user. */
  static final class UnusableOption extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnusableOption(String message) {
      super(message);
    }
  }
}
