package readout.ingest.core;

import java.nio.ByteBuffer;

/** Where the memory of {@link KnownArticles} comes from. */
@FunctionalInterface
public interface PageSource {

  /** A page of zeros, in the byte order of the machine, of this many bytes; it is never full. */
  ByteBuffer next(int bytes);
}
