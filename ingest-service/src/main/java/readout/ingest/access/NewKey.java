package readout.ingest.access;

import java.io.PrintStream;
import java.util.List;

/** Makes a feed's key: prints it, and the line that lets it in. It is kept nowhere. */
public final class NewKey {

  private static final String USAGE =
      "Usage: FEED NAME [EXPIRES] [SCOPES]\n"
          + "FEED, NAME: 1 to 63 lower-case letters, digits, dots, hyphens and underscores.\n"
          + "EXPIRES: a time as 2027-01-31T00:00:00Z.\n"
          + "SCOPES: post, withdraw, metrics, with commas between; without, post,withdraw.";

  private static final int MOST = 4;

  private NewKey() {}

  /** Ends with 2 when it cannot be understood. */
  public static void main(String[] arguments) {
    if (!make(List.of(arguments), System.out)) {
      System.err.println(USAGE);
      System.exit(2);
    }
  }

  static boolean make(List<String> arguments, PrintStream out) {
    if (arguments.size() < 2 || arguments.size() > MOST) {
      return false;
    }
    String text = KeyText.random();
    String rest = String.join(" ", arguments.subList(2, arguments.size()));
    String line =
        "%s %s sha256:%s %s"
            .formatted(arguments.get(0), arguments.get(1), KeyText.hash(text), rest)
            .strip();
    try {
      List<AccessKey> keys = KeyFile.parse(line);
      if (keys.size() != 1) {
        return false;
      }
      out.println("To be sent, and not shown again: " + text);
      out.println("To be added to the file of keys:  " + KeyFile.line(keys.get(0)));
      return true;
    } catch (KeyFileException e) {
      return false;
    }
  }
}
