package readout.ingest.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for the addresses of a host. */
@FunctionalInterface
interface Resolver {

  /** At least one address. */
  InetAddress[] resolve(String host) throws UnknownHostException;
}
