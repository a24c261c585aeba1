package readout.ingest.source;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of XML child by child, so that what stands before a fault is not lost with it. A
 * document type is refused, which leaves no entity to expand and none to fetch.
 */
final class XmlStream {

  private static final int DEEPEST = 100;
  private static final XMLInputFactory PARSERS = parsers();

  private final XMLStreamReader parser;
  private final Set<String> containers;
  private XmlElement container;

  private XmlStream(XMLStreamReader parser, URI base, Set<String> containers)
      throws MalformedException {
    this.parser = parser;
    this.containers = containers;
    this.container = new XmlElement("", "", Map.of(), null, base, List.of());
    if (!advanceToElement()) {
      throw new MalformedException("no element");
    }
    container = element();
  }

  private static XMLInputFactory parsers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched while XML is read");
        });
    return factory;
  }

  /**
   * Opens a document at its root.
   *
   * @param charset as the sender declares it; it counts before the document's own declaration (RFC
   *     7303), but not before a byte order mark
   * @param containers local names of elements whose children are read one by one
   */
  static XmlStream open(byte[] xml, @Nullable String charset, URI base, Set<String> containers)
      throws MalformedException {
    try {
      var bytes = new ByteArrayInputStream(xml);
      XMLStreamReader parser =
          charset == null || hasByteOrderMark(xml)
              ? PARSERS.createXMLStreamReader(bytes)
              : PARSERS.createXMLStreamReader(bytes, charset);
      return new XmlStream(parser, base, containers);
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private static boolean hasByteOrderMark(byte[] xml) {
    int first = xml.length < 2 ? 0 : ((xml[0] & 0xff) << 8) | (xml[1] & 0xff);
    return first == 0xfeff || first == 0xfffe || first == 0xefbb;
  }

  /** The container whose children are being read, at first the root; without content. */
  XmlElement container() {
    return container;
  }

  /** The next child of a container, whole; empty at the end of the document. */
  Optional<XmlElement> next() throws MalformedException {
    while (advanceToElement()) {
      if (!containers.contains(parser.getLocalName())) {
        return Optional.of(whole());
      }
      container = element();
    }
    return Optional.empty();
  }

  /** The element at which the parser stands, with all in it; no recursion over what is sent. */
  private XmlElement whole() throws MalformedException {
    XmlElement first = element();
    Deque<XmlElement> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      switch (advance()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement child = element(open.element());
          open.element().nodes().add(child);
          open.push(child);
          if (open.size() > DEEPEST) {
            throw new MalformedException("nested deeper than " + DEEPEST + place());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            open.element().nodes().add(new XmlNode.Text(parser.getText()));
        default -> {} // comments and processing instructions say nothing
      }
    }
    return first;
  }

  private boolean advanceToElement() throws MalformedException {
    int event = advance();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      event = advance();
    }
    return true;
  }

  private int advance() throws MalformedException {
    try {
      int event = parser.hasNext() ? parser.next() : XMLStreamConstants.END_DOCUMENT;
      if (event == XMLStreamConstants.DTD) {
        throw new MalformedException("a document type is not taken");
      }
      if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new MalformedException("an entity is not known" + place());
      }
      return event;
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private XmlElement element() {
    return element(container);
  }

  private XmlElement element(XmlElement parent) {
    Map<String, String> attributes = new HashMap<>();
    String language = parent.language();
    URI base = parent.base();
    for (int i = 0; i < parser.getAttributeCount(); i++) {
      String name = parser.getAttributeLocalName(i);
      String value = parser.getAttributeValue(i);
      String namespace = parser.getAttributeNamespace(i);
      if (namespace == null || namespace.isEmpty()) {
        attributes.put(name, value);
      } else if (namespace.equals(XMLConstants.XML_NS_URI) && name.equals("lang")) {
        language = value;
      } else if (namespace.equals(XMLConstants.XML_NS_URI) && name.equals("base")) {
        base = WebAddress.resolve(value, base).orElse(base);
      }
    }
    String namespace = parser.getNamespaceURI();
    return new XmlElement(
        namespace == null ? "" : namespace,
        parser.getLocalName(),
        attributes,
        language,
        base,
        new ArrayList<>());
  }

  private String place() {
    return ", at line " + parser.getLocation().getLineNumber();
  }

  /** The parser's message may quote the article, so only the place of the fault is told. */
  private static MalformedException malformed(XMLStreamException e) {
    var place = e.getLocation();
    return new MalformedException(
        place == null
            ? "not XML"
            : "not XML, at line %d column %d"
                .formatted(place.getLineNumber(), place.getColumnNumber()));
  }

  /** From here on the document is not XML, or such that is not taken. */
  static final class MalformedException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message);
    }
  }
}
