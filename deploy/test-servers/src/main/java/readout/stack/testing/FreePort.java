package readout.stack.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that stay free while a server that was given one is down. */
final class FreePort {

  private static final int FIRST = 20_000;
  private static final int END = 32_000;

  private FreePort() {}

  /**
   * A port on loopback below those that the system hands to outgoing connections: a client that
   * dials a stopped server on one of those can end up connected to itself.
   */
  static int find() {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port in %d..%d".formatted(FIRST, END));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
