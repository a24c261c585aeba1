package readout.ingest.feed;

import io.vertx.core.MultiMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The answer of a server, whole; its body is as it was sent, so perhaps compressed. */
record Fetched(int status, MultiMap headers, byte[] body) {

  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** Without the compression; fails when it would be larger than the limit. */
  byte[] content(int mostBytes) throws IOException {
    String encoding = header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "identity" -> body;
      case "gzip", "x-gzip" -> unzipped(mostBytes);
      default -> throw new IOException("a compression that was not asked for: " + encoding);
    };
  }

  private byte[] unzipped(int mostBytes) throws IOException {
    try (var zipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] content = zipped.readNBytes(mostBytes + 1);
      if (content.length > mostBytes) {
        throw new IOException("larger than " + mostBytes + " bytes");
      }
      return content;
    }
  }

  /** The charset that the server declares, where it declares one. */
  Optional<String> charset() {
    return header("Content-Type").flatMap(Fetched::charset);
  }

  /** The charset in a media type. */
  static Optional<String> charset(String mediaType) {
    int at = mediaType.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at < 0) {
      return Optional.empty();
    }
    String rest = mediaType.substring(at + "charset=".length());
    int end = rest.indexOf(';');
    String name = (end < 0 ? rest : rest.substring(0, end)).replace("\"", "").strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** How long the server asks to be left alone (RFC 9110, Retry-After), at most a day. */
  Optional<Duration> retryAfter(Instant now) {
    return header("Retry-After")
        .flatMap(value -> wait(value, now))
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
        .filter(wait -> !wait.isNegative());
  }

  private static Optional<Duration> wait(String value, Instant now) {
    try {
      return value.chars().allMatch(c -> c >= '0' && c <= '9')
          ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
          : Optional.of(
              Duration.between(
                  now,
                  ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
