package readout.query.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import readout.contracts.Digests;
import readout.query.config.QueryConfig;

/**
 * The strong {@code ETag} of an answer (RFC 9110, section 8.8.3), known before the answer is: of
 * the record's version, this program and the request. Also of what the client accepts, since the
 * same in another encoding is other bytes.
 */
@ApplicationScoped
class EntityTags {

  private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING;

  /** So that what is kept takes a few MiB at most. */
  private static final int MOST_KEPT = 4096;

  private static final int LONGEST_KEPT = 512;

  private final String program;
  private final String vary;

  /** Whoever polls asks the same again and again. */
  private final Cache<Asked, String> kept =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

  EntityTags(
      QueryConfig config,
      @ConfigProperty(name = "quarkus.http.cors.enabled") boolean forOtherSites) {
    this.vary = forOtherSites ? VARY + ", Origin" : VARY;
    this.program = Program.digest() + " " + config.defaultLimit();
  }

  /** The tag of what this request is answered when the record has this version. */
  String of(String version, HttpServerRequest request) {
    Asked asked = Asked.of(version, request);
    return asked.length() < LONGEST_KEPT ? kept.get(asked, this::tag) : tag(asked);
  }

  private String tag(Asked asked) {
    return '"'
        + Digests.sha256Hex128(
            asked.version(),
            program,
            asked.path(),
            query(asked.query()),
            accepted(asked.types()),
            accepted(asked.encodings()))
        + '"';
  }

  /**
   * The headers on which an answer depends; of the tag Origin is no part, as the bytes are the
   * same.
   */
  String vary() {
    return vary;
  }

  /** Parameters may come in any order, but the values of one in theirs. */
  static String query(@Nullable String raw) {
    return raw == null || raw.indexOf('&') < 0
        ? Objects.requireNonNullElse(raw, "")
        : Stream.of(raw.split("&", -1))
            .sorted(Comparator.comparing(parameter -> parameter.split("=", 2)[0]))
            .collect(Collectors.joining("&"));
  }

  /** Which form and encoding is chosen may depend on each line of the header. */
  private static String accepted(List<String> lines) {
    return lines.isEmpty()
        ? "-"
        : String.join(",", lines).replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /** What an answer depends on: the version, and of the request this, as it was sent. */
  private record Asked(
      String version,
      String path,
      @Nullable String query,
      List<String> types,
      List<String> encodings) {

    static Asked of(String version, HttpServerRequest request) {
      MultiMap headers = request.headers();
      return new Asked(
          version,
          request.path(),
          request.query(),
          headers.getAll(HttpHeaders.ACCEPT),
          headers.getAll(HttpHeaders.ACCEPT_ENCODING));
    }

    int length() {
      int lines = Stream.concat(types.stream(), encodings.stream()).mapToInt(String::length).sum();
      return path.length() + (query == null ? 0 : query.length()) + lines;
    }
  }
}
