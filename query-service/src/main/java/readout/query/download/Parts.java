package readout.query.download;

import org.jspecify.annotations.Nullable;

/** What a download is made of, each part when the one before it is on its way. */
public interface Parts {

  /**
   * The next part, or null after the last. May block; is never called again before it has returned,
   * but perhaps from another thread. A failure cuts the download off.
   */
  byte @Nullable [] next();
}
