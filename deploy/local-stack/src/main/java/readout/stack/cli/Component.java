package readout.stack.cli;

import java.io.IOException;
import java.util.Optional;
import readout.stack.process.LogFile;

/** One process of the stack. */
interface Component {

  String name();

  int port();

  LogFile log();

  /** The process, whoever started it, if it lives. */
  Optional<ProcessHandle> process() throws IOException;

  /** Whether it does its work; asked only while its process lives. */
  boolean isReady();

  /** Starts it; it need not be ready on return. */
  void start() throws IOException, InterruptedException;

  /**
   * Stops it in an orderly way, by force where that takes too long; on return its process is gone.
   */
  void stop() throws IOException, InterruptedException;
}
