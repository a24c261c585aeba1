package readout.ingest.source;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element with all that is in it.
 *
 * @param namespace empty where there is none
 * @param name without prefix
 * @param attributes those without namespace, by name
 * @param language {@code xml:lang} as it holds here, inherited where it is not given
 * @param base {@code xml:base} as it holds here, against which addresses are resolved
 */
record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    @Nullable String language,
    URI base,
    List<XmlNode> nodes)
    implements XmlNode {

  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "input");

  boolean is(String inNamespace, String named) {
    return namespace.equals(inNamespace) && name.equals(named);
  }

  Optional<String> attribute(String named) {
    return Optional.ofNullable(attributes.get(named)).filter(value -> !value.isBlank());
  }

  Stream<XmlElement> children(String inNamespace, String named) {
    return nodes.stream()
        .flatMap(node -> node instanceof XmlElement element ? Stream.of(element) : Stream.empty())
        .filter(element -> element.is(inNamespace, named));
  }

  /** The text of the first child of this name that has any. */
  Optional<String> text(String inNamespace, String named) {
    return children(inNamespace, named)
        .map(XmlElement::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** All characters in it, those of its children too. */
  String text() {
    StringBuilder text = new StringBuilder();
    appendText(text);
    return text.toString();
  }

  private void appendText(StringBuilder text) {
    for (XmlNode node : nodes) {
      if (node instanceof XmlNode.Text characters) {
        text.append(characters.text());
      } else {
        ((XmlElement) node).appendText(text);
      }
    }
  }

  /** Its content as HTML: elements by their local names, without attributes. */
  String markup() {
    StringBuilder markup = new StringBuilder();
    appendMarkup(markup);
    return markup.toString();
  }

  private void appendMarkup(StringBuilder markup) {
    for (XmlNode node : nodes) {
      if (node instanceof XmlNode.Text characters) {
        String text = characters.text();
        markup.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        continue;
      }
      XmlElement element = (XmlElement) node;
      markup.append('<').append(element.name).append('>');
      element.appendMarkup(markup);
      if (!VOID.contains(element.name)) {
        markup.append("</").append(element.name).append('>');
      }
    }
  }
}
