package readout.query.api;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.nio.graphml.GraphMLImporter;

/**
 * A graph as JGraphT reads it, once it has the text checked against the schema of GraphML.
 *
 * @param nodes what is told of each node, by its id
 * @param edges what is told of each edge, by the ids of both ends with a space between
 */
record ReadGraph(Map<String, Map<String, String>> nodes, Map<String, Map<String, String>> edges) {

  /** Fails where an edge is there twice, leads back to its node or to one that is not there. */
  static ReadGraph of(String xml) {
    Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    Map<String, Map<String, String>> nodes = new HashMap<>();
    Map<DefaultEdge, Map<String, String>> told = new HashMap<>();
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (attribute, value) -> put(nodes, attribute.getFirst(), attribute.getSecond(), value));
    importer.addEdgeAttributeConsumer(
        (attribute, value) -> put(told, attribute.getFirst(), attribute.getSecond(), value));
    importer.importGraph(graph, new StringReader(xml));
    Map<String, Map<String, String>> edges = new HashMap<>();
    for (DefaultEdge edge : graph.edgeSet()) {
      edges.put(
          graph.getEdgeSource(edge) + " " + graph.getEdgeTarget(edge),
          told.getOrDefault(edge, Map.of()));
    }
    graph.vertexSet().forEach(id -> nodes.putIfAbsent(id, Map.of()));
    return new ReadGraph(nodes, edges);
  }

  private static <T> void put(
      Map<T, Map<String, String>> all, T of, String name, org.jgrapht.nio.Attribute value) {
    all.computeIfAbsent(of, each -> new HashMap<>()).put(name, value.getValue());
  }

  Set<String> ids() {
    return nodes.keySet();
  }
}
