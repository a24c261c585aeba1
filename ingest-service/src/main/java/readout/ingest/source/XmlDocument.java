package readout.ingest.source;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed XML document without a document type, so that it has neither entities of its own
 * nor anything outside itself. Elements go by their names without prefix: formats are told apart by
 * where an element stands, and the parser takes a time that grows with the square of the namespaces
 * declared on one element. Parsed by the JDK into the tree that HTML is read from.
 */
final class XmlDocument {

  private static final int DEEPEST = 100;
  private static final int MOST_ATTRIBUTES = 200;
  private static final int LONGEST_NAME = 1_000;

  private XmlDocument() {}

  /** The root element. */
  static Element parse(byte[] bytes, @Nullable Charset named) throws UnreadableException {
    String text = Encoding.ofXml(bytes, named);
    try {
      XMLStreamReader reader = parser().createXMLStreamReader(new StringReader(text));
      return read(reader).orElseThrow(() -> new UnreadableException("not XML"));
    } catch (XMLStreamException e) {
      throw new UnreadableException(describe(e));
    } catch (MissingResourceException e) {
      // what the JDK throws for a character that XML does not allow, inside a document type
      throw new UnreadableException("not XML that is taken");
    }
  }

  private static XMLInputFactory parser() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    factory.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
    factory.setProperty("jdk.xml.maxXMLNameLimit", LONGEST_NAME);
    return factory;
  }

  private static Optional<Element> read(XMLStreamReader reader)
      throws XMLStreamException, UnreadableException {
    Element root = null;
    Element at = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> throw new UnreadableException("has a document type");
        case XMLStreamConstants.START_ELEMENT -> {
          Element element = element(reader);
          if (at == null) {
            root = element;
          } else {
            at.appendChild(element);
          }
          at = element;
        }
        case XMLStreamConstants.END_ELEMENT -> at = at == null ? null : at.parent();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (at != null) {
            at.appendChild(new TextNode(reader.getText()));
          }
        }
        default -> {
          // comments and processing instructions say nothing
        }
      }
    }
    return Optional.ofNullable(root);
  }

  private static Element element(XMLStreamReader reader) {
    String name = reader.getLocalName();
    String local = name.substring(name.indexOf(':') + 1);
    Attributes attributes = new Attributes();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (!"xmlns".equals(reader.getAttributePrefix(i))) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    Tag tag =
        Tag.valueOf(
            local.isEmpty() ? name : local, Parser.NamespaceHtml, ParseSettings.preserveCase);
    return new Element(tag, null, attributes);
  }

  /** The library's message may quote the article, so only the place of the fault is told. */
  private static String describe(XMLStreamException fault) {
    var place = fault.getLocation();
    return place == null
        ? "not XML"
        : "not XML that is taken, at line %d column %d"
            .formatted(place.getLineNumber(), place.getColumnNumber());
  }
}
