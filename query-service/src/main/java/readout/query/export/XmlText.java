package readout.query.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** XML as text, escaped by the JDK's writer; characters that XML 1.0 does not know are left out. */
final class XmlText {

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  XmlText() {
    try {
      this.xml = WRITERS.createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** What is written within one element. */
  interface Content {
    void write();
  }

  void declaration() {
    run(() -> xml.writeStartDocument("UTF-8", "1.0"));
  }

  void namespace(String name) {
    run(() -> xml.writeDefaultNamespace(name));
  }

  void element(String name, Content content) {
    run(() -> xml.writeStartElement(name));
    content.write();
    run(xml::writeEndElement);
  }

  void element(String name, @Nullable String content) {
    element(name, () -> characters(content));
  }

  /** Left out where there is no value. */
  void attribute(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      run(() -> xml.writeAttribute(name, known(value)));
    }
  }

  void characters(@Nullable String characters) {
    if (characters != null) {
      run(() -> xml.writeCharacters(known(characters)));
    }
  }

  @Override
  public String toString() {
    run(xml::flush);
    return text.toString();
  }

  /** As section 2.2 of XML 1.0 has it. */
  static String known(String text) {
    StringBuilder known = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isKnown).forEach(known::appendCodePoint);
    return known.toString();
  }

  private static boolean isKnown(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("text could not be written to memory", e);
  }
}
