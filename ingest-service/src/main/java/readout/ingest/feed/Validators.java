package readout.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By what a server tells whether a feed has changed (RFC 9110, section 8.8), as it gave it. */
record Validators(@Nullable String etag, @Nullable String lastModified) {

  static final Validators NONE = new Validators(null, null);

  static Validators of(Fetched answer) {
    return new Validators(
        answer.header("ETag").orElse(null), answer.header("Last-Modified").orElse(null));
  }

  /** The headers that make a request conditional. */
  Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    if (etag != null) {
      headers.put("If-None-Match", etag);
    }
    if (lastModified != null) {
      headers.put("If-Modified-Since", lastModified);
    }
    return headers;
  }
}
