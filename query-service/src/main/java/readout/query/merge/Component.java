package readout.query.merge;

import java.util.Comparator;
import java.util.List;
import readout.query.event.EventId;

/**
 * Reports that are linked, directly or through others.
 *
 * @param facts in the order of {@link Report#BY_TIME}
 * @param edges the links, strongest first; each once
 */
record Component(List<Facts> facts, List<Edge> edges) {

  private static final Comparator<Edge> STRONGEST_FIRST =
      Comparator.comparingDouble((Edge edge) -> -edge.link().strength())
          .thenComparing(Edge::one)
          .thenComparing(Edge::other);

  /** The same whatever order they were found in. */
  Component {
    facts = facts.stream().sorted(Comparator.comparing(Facts::report, Report.BY_TIME)).toList();
    edges = edges.stream().sorted(STRONGEST_FIRST).toList();
  }

  /** A link between two reports, the lower id first. */
  record Edge(EventId one, EventId other, Verdict.Link link) {}
}
