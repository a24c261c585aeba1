package readout.ingest.api;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * The figures of requests are kept for each method. A client may send any word for one, and each
 * would be kept for good: all that are none of HTTP (RFC 9110, section 9; RFC 5789) are one.
 */
class MethodTags {

  private static final String OTHER = "OTHER";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  @Produces
  @Singleton
  MeterFilter methods() {
    return MeterFilter.replaceTagValues(
        "method", method -> METHODS.contains(method) ? method : OTHER);
  }
}
