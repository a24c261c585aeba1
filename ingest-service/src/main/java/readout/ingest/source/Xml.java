package readout.ingest.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Ways about a document of NewsML-G2. An attribute or text that is blank counts as absent. */
final class Xml {

  private Xml() {}

  /** The children of this name. */
  static Stream<Element> children(Element parent, String name) {
    return parent.children().stream().filter(child -> child.tagName().equals(name));
  }

  /** The elements that this path of names leads to. */
  static Stream<Element> at(Element from, String... path) {
    Stream<Element> found = Stream.of(from);
    for (String name : path) {
      found = found.flatMap(parent -> children(parent, name));
    }
    return found;
  }

  /** The first of these attributes that is there. */
  static Optional<String> attribute(Element element, String... names) {
    return Arrays.stream(names).map(element::attr).filter(value -> !value.isBlank()).findFirst();
  }

  /** Its text on one line. */
  static Optional<String> text(Element element) {
    return Optional.of(PlainText.line(element.wholeText())).filter(text -> !text.isEmpty());
  }

  /** The language that holds for an element: its own, else that of the nearest around it. */
  static Optional<String> language(Element element) {
    for (@Nullable Element at = element; at != null; at = at.parent()) {
      Optional<String> language = attribute(at, "lang");
      if (language.isPresent()) {
        return language.map(PlainText::line);
      }
    }
    return Optional.empty();
  }

  /**
   * What a value of a vocabulary says without the vocabulary: {@code usable} of the code {@code
   * stat:usable}, of the address of that code, or as it stands.
   */
  static Optional<String> code(Element element) {
    return attribute(element, "qcode")
        .map(code -> code.substring(code.lastIndexOf(':') + 1))
        .or(() -> attribute(element, "uri").map(uri -> uri.substring(uri.lastIndexOf('/') + 1)))
        .or(() -> attribute(element, "literal"));
  }
}
