package readout.query.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
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

  private final String program;
  private final String vary;

  EntityTags(
      QueryConfig config,
      @ConfigProperty(name = "quarkus.http.cors.enabled") boolean forOtherSites) {
    this.vary = forOtherSites ? VARY + ", Origin" : VARY;
    this.program = Program.digest() + " " + config.defaultLimit();
  }

  String of(String version, ContainerRequestContext request) {
    return '"'
        + Digests.sha256Hex128(
            version,
            program,
            request.getUriInfo().getPath(),
            query(request.getUriInfo().getRequestUri().getRawQuery()),
            accepted(request, HttpHeaders.ACCEPT),
            accepted(request, HttpHeaders.ACCEPT_ENCODING))
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

  /** All lines of the header: which encoding is chosen may depend on each. */
  private static String accepted(ContainerRequestContext request, String header) {
    List<String> lines = request.getHeaders().getOrDefault(header, List.of("-"));
    return String.join(",", lines).replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
