package readout.query.access;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a key: prints it, and the line that lets it in. It is kept nowhere. */
public final class NewKey {

  private static final String USAGE =
      "Usage: NAME [EXPIRES]\n"
          + "NAME: 1 to 63 lower-case letters, digits, dots, hyphens and underscores.\n"
          + "EXPIRES: a time as 2027-01-31T00:00:00Z.";

  private NewKey() {}

  /** Ends with 2 when it cannot be understood. */
  public static void main(String[] arguments) {
    if (!make(List.of(arguments), System.out)) {
      System.err.println(USAGE);
      System.exit(2);
    }
  }

  static boolean make(List<String> arguments, PrintStream out) {
    if (arguments.isEmpty()
        || arguments.size() > 2
        || !AccessKey.NAME.matcher(arguments.get(0)).matches()) {
      return false;
    }
    Instant expires = arguments.size() < 2 ? null : time(arguments.get(1));
    if (arguments.size() == 2 && expires == null) {
      return false;
    }
    String text = KeyText.random();
    out.println("To be sent, and not shown again: " + text);
    out.println("To be added to the file of keys:  " + KeyFile.line(key(arguments, text, expires)));
    return true;
  }

  private static AccessKey key(List<String> arguments, String text, @Nullable Instant expires) {
    return new AccessKey(arguments.get(0), KeyText.hash(text), expires);
  }

  private static @Nullable Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
