package readout.ingest.api;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * The figures of requests are kept for each method and path. A client may send any word for them,
 * each would be kept for good, and after a hundred paths none would be counted any more: what is no
 * method of HTTP (RFC 9110, section 9; RFC 5789) or no path of ours is one.
 */
class RequestTags {

  private static final String REQUESTS = "http.server.";
  private static final String OTHER = "OTHER";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  /** Ours, and what Quarkus puts for the path of an answer that has none. */
  private static final Set<String> PATHS =
      Set.of(
          "/articles",
          "/articles/{id}",
          "/q/openapi",
          "NOT_FOUND",
          "REDIRECTION",
          "UNKNOWN",
          "root");

  @Produces
  @Singleton
  MeterFilter known() {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        return id.getName().startsWith(REQUESTS) ? bounded(id) : id;
      }
    };
  }

  static Meter.Id bounded(Meter.Id id) {
    List<Tag> tags = id.getTags().stream().map(RequestTags::bounded).toList();
    return id.replaceTags(tags);
  }

  private static Tag bounded(Tag tag) {
    return switch (tag.getKey()) {
      case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", OTHER);
      case "uri" -> PATHS.contains(tag.getValue()) ? tag : Tag.of("uri", OTHER);
      default -> tag;
    };
  }
}
