package readout.query.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.query.relation.Actor;
import readout.query.relation.Contact;
import readout.query.relation.Graph;
import readout.query.relation.Occasion;
import readout.query.relation.Tie;

/** A graph as JSON has it. */
record GraphView(List<Actor> nodes, List<Edge> edges, boolean complete) {

  /**
   * Two who met, or plan to; without direction.
   *
   * @param source the id of the one
   * @param target the id of the other
   * @param count of all meetings
   */
  record Edge(
      String source,
      String target,
      long count,
      long held,
      long planned,
      @Nullable Occasion last,
      @Nullable Occasion next) {

    static Edge of(Tie tie) {
      Contact contact = tie.contact();
      return new Edge(
          tie.one().id(),
          tie.other().id(),
          contact.count(),
          contact.held(),
          contact.planned(),
          contact.last(),
          contact.next());
    }
  }

  static GraphView of(Graph graph) {
    return new GraphView(
        graph.nodes(), graph.edges().stream().map(Edge::of).toList(), graph.complete());
  }
}
