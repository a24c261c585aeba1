package readout.query.relation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who met whom.
 *
 * @param nodes those who have an edge, by their ids
 * @param edges the strongest first
 * @param complete whether all meetings that were asked for are in it; else the newest are
 */
public record Graph(List<Actor> nodes, List<Tie> edges, boolean complete) {

  /** Keeps its own copies. */
  public Graph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** Of the strongest of these ties. */
  public static Graph of(Collection<Tie> ties, int limit, boolean complete) {
    List<Tie> strongest = ties.stream().sorted(Tie.STRONGEST).limit(limit).toList();
    Map<String, Actor> nodes = new TreeMap<>();
    for (Tie tie : strongest) {
      nodes.put(tie.one().id(), tie.one());
      nodes.put(tie.other().id(), tie.other());
    }
    return new Graph(List.copyOf(nodes.values()), strongest, complete);
  }
}
