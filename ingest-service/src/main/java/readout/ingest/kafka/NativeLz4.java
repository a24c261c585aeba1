package readout.ingest.kafka;

import net.jpountz.util.Native;
import org.jboss.logging.Logger;

/**
 * LZ4 in native code. Where its classes are not of the JVM's own class loader, as in Quarkus, the
 * library does not look for it by itself and compresses in Java, which takes several times as long.
 */
final class NativeLz4 {

  private static final Logger LOG = Logger.getLogger(NativeLz4.class);

  private NativeLz4() {}

  /** Has Kafka's clients use it from now on; where it cannot be loaded they go on in Java. */
  static void load() {
    try {
      Native.load();
    } catch (LinkageError | UnsupportedOperationException e) {
      LOG.infof("LZ4 is done in Java fault=%s", e.toString());
    }
  }
}
