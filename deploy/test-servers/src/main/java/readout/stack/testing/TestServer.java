package readout.stack.testing;

/**
 * A server for tests that can be made to fail; its address and data stay the same from start to
 * close. It ends with the test's JVM, even when that is killed.
 */
public interface TestServer extends AutoCloseable {

  /** Stops it in an orderly way; nothing happens when it is stopped. */
  void stop();

  /** Ends it as {@code kill -9} does; nothing happens when it is stopped. */
  void kill();

  /** Starts it again, stopping it first where it runs; answers once it is ready. */
  void restart();

  /** Stops it and deletes its data. */
  @Override
  void close();
}
