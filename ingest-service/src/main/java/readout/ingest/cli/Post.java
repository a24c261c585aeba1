package readout.ingest.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** Posts files of articles to the service, and says what became of them. */
public final class Post {

  private static final String USAGE =
      "Usage: post [--url URL] [--key KEY | --key-file FILE] FILE|FOLDER|-...\n"
          + "Files: .json and .xml hold an article (NewsML-G2), .ndjson and - one a line.";

  /** Set where progress is to be shown. */
  private static final String TERMINAL = "readout.post.terminal";

  private static final int UNUSABLE = 2;

  private Post() {}

  /** Ends with 1 when an article was refused or could not be sent, with 2 on unusable arguments. */
  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(System.in, System.out, System.err, Boolean.getBoolean(TERMINAL), arguments));
  }

  static int run(
      InputStream in, PrintStream out, PrintStream err, boolean terminal, String... arguments)
      throws InterruptedException {
    PostOptions options;
    try {
      options = PostOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage() + "\n" + USAGE);
      return UNUSABLE;
    }
    Tally tally = new Tally(err, terminal);
    boolean sent = send(options, in, tally);
    tally.clear();
    out.println(tally.summary());
    return sent && !tally.hasRefused() ? 0 : 1;
  }

  private static boolean send(PostOptions options, InputStream in, Tally tally)
      throws InterruptedException {
    Sending sending = new Sending(options, tally);
    Inputs inputs = new Inputs(in);
    try {
      for (String input : options.inputs()) {
        inputs.read(input, sending);
      }
      sending.flush();
      return true;
    } catch (IOException e) {
      tally.tell(String.valueOf(e.getMessage()));
      return false;
    }
  }
}
