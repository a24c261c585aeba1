package readout.ingest.source;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was fetched or pushed.
 *
 * @param entries in the feed's order
 * @param hubs where it can be subscribed to (WebSub), as the document says
 * @param self its own name, as the document says, or null
 * @param fault from where on it could not be read; what stands before it is whole. Null for none
 */
public record FeedDocument(
    List<FeedEntry> entries, List<URI> hubs, @Nullable URI self, @Nullable String fault) {

  /** Copies the lists. */
  public FeedDocument {
    entries = List.copyOf(entries);
    hubs = List.copyOf(hubs);
  }
}
