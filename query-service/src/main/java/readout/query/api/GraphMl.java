package readout.query.api;

import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import readout.query.relation.Actor;
import readout.query.relation.Contact;
import readout.query.relation.Graph;
import readout.query.relation.Occasion;
import readout.query.relation.Tie;

/** A graph as GraphML 1.0 (graphml.graphdrawing.org), each attribute declared by a key. */
final class GraphMl {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  /** What XML 1.0 cannot have, not even escaped. */
  private static final Pattern NO_CHARACTER =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private record Key(String of, String name, String type) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("graph", "complete", "boolean"),
          new Key("node", "kind", "string"),
          new Key("node", "name", "string"),
          new Key("edge", "count", "long"),
          new Key("edge", "held", "long"),
          new Key("edge", "planned", "long"),
          new Key("edge", "lastEarliest", "string"),
          new Key("edge", "lastLatest", "string"),
          new Key("edge", "lastMeeting", "string"),
          new Key("edge", "nextEarliest", "string"),
          new Key("edge", "nextLatest", "string"),
          new Key("edge", "nextMeeting", "string"));

  private final XMLStreamWriter xml;

  private GraphMl(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(Graph graph) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new GraphMl(xml).write(graph);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot be written to memory", e);
    }
    return text.toString();
  }

  private void write(Graph graph) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(NAMESPACE);
    xml.writeStartElement(NAMESPACE, "graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("xsi", INSTANCE);
    xml.writeAttribute(
        "xsi", INSTANCE, "schemaLocation", NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
    for (Key key : KEYS) {
      xml.writeEmptyElement(NAMESPACE, "key");
      xml.writeAttribute("id", key.name());
      xml.writeAttribute("for", key.of());
      xml.writeAttribute("attr.name", key.name());
      xml.writeAttribute("attr.type", key.type());
    }
    xml.writeStartElement(NAMESPACE, "graph");
    xml.writeAttribute("id", "meetings");
    xml.writeAttribute("edgedefault", "undirected");
    data("complete", graph.complete());
    for (Actor node : graph.nodes()) {
      node(node);
    }
    for (Tie tie : graph.edges()) {
      edge(tie);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void node(Actor actor) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, "node");
    xml.writeAttribute("id", actor.id());
    data("kind", actor.kind().name().toLowerCase(java.util.Locale.ROOT));
    data("name", actor.name());
    xml.writeEndElement();
  }

  private void edge(Tie tie) throws XMLStreamException {
    Contact contact = tie.contact();
    xml.writeStartElement(NAMESPACE, "edge");
    xml.writeAttribute("source", tie.one().id());
    xml.writeAttribute("target", tie.other().id());
    data("count", contact.count());
    data("held", contact.held());
    data("planned", contact.planned());
    occasion("last", contact.last());
    occasion("next", contact.next());
    xml.writeEndElement();
  }

  private void occasion(String which, @Nullable Occasion occasion) throws XMLStreamException {
    if (occasion != null) {
      data(which + "Earliest", occasion.earliest());
      data(which + "Latest", occasion.latest());
      data(which + "Meeting", occasion.id());
    }
  }

  private void data(String key, Object value) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, "data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(NO_CHARACTER.matcher(value.toString()).replaceAll("\uFFFD"));
    xml.writeEndElement();
  }
}
