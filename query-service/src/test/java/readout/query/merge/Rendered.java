package readout.query.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Events as they are shown, of reports in one line each as {@link Reports} reads them. */
final class Rendered {

  static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  private static final ObjectMapper JSON = new ObjectMapper();

  private Rendered() {}

  /** The item of a list. */
  static JsonNode meeting(String... lines) {
    return json(event(Reports::meeting, lines).item());
  }

  static MergedEvent event(Function<String, Report> reader, String... lines) {
    return Rendering.of(
        new Cluster(Stream.of(lines).map(reader).toList(), List.of()),
        TODAY,
        id -> id,
        FollowUps.Links.NONE);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
