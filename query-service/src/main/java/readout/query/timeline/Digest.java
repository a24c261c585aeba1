package readout.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a timeline by what became of the events; sections without a line are left out.
 *
 * @param sources all that lines cite, and no others
 * @param next the cursor that leads to earlier events; null when these are all
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Digest(List<Section> sections, List<Source> sources, @Nullable String next) {

  /** Keeps its own copies. */
  public Digest {
    sections = List.copyOf(sections);
    sources = List.copyOf(sources);
  }

  /** Lines of one sort, in their order. */
  public record Section(String title, List<Line> lines) {

    /** Keeps its own copy. */
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /** In the order in which they stand. */
  private enum Sort {
    MET("Meetings held"),
    AGREED("Agreements"),
    AHEAD("Planned and proposed"),
    OFF("Put off, called off or denied");

    private final String title;

    Sort(String title) {
      this.title = title;
    }

    static Sort of(Line line) {
      return switch (line.status().toUpperCase(Locale.ROOT)) {
        case "HELD", "ONGOING" -> MET;
        case "SCHEDULED", "PROPOSED", "HYPOTHETICAL", "NEGOTIATING" -> AHEAD;
        case "POSTPONED", "CANCELLED", "DENIED" -> OFF;
        default -> AGREED;
      };
    }
  }

  /** The same lines and sources. */
  public static Digest of(Timeline timeline) {
    Map<Sort, List<Line>> sorted = new EnumMap<>(Sort.class);
    for (Line line : timeline.lines()) {
      sorted.computeIfAbsent(Sort.of(line), absent -> new ArrayList<>()).add(line);
    }
    List<Section> sections = new ArrayList<>();
    sorted.forEach((sort, lines) -> sections.add(new Section(sort.title, lines)));
    return new Digest(sections, timeline.sources(), timeline.next());
  }
}
