package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What RFC 4287 asks of a feed, as far as ours has it (sections 3.3, 4.1, 4.2). */
public final class AtomRules {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final Set<String> OF_FEEDS =
      Set.of("id", "title", "subtitle", "updated", "author", "link", "entry");
  private static final Set<String> OF_ENTRIES =
      Set.of("id", "title", "updated", "link", "category", "summary", "content");

  private AtomRules() {}

  /** The ids of the entries, once it is shown that the feed keeps the rules. */
  public static List<String> check(String feed) {
    Element root = root(feed);
    assertThat(root.getLocalName()).isEqualTo("feed");
    common(root, OF_FEEDS);
    assertThat(children(root, "author")).hasSize(1);
    assertThat(text(children(root, "author").get(0), "name")).isNotBlank();
    assertThat(relations(root)).contains("self", "first").doesNotHaveDuplicates();
    List<String> ids = new ArrayList<>();
    for (Element entry : children(root, "entry")) {
      common(entry, OF_ENTRIES);
      assertThat(relations(entry)).containsOnlyOnce("alternate");
      assertThat(text(entry, "summary")).isNotBlank();
      assertThat(children(entry, "content").get(0).getAttribute("type")).isEqualTo("html");
      children(entry, "category")
          .forEach(category -> assertThat(category.getAttribute("term")).isNotBlank());
      ids.add(text(entry, "id"));
    }
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  private static Element root(String feed) {
    try {
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return parsers
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(feed)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("no XML: " + feed, e);
    }
  }

  private static void common(Element element, Set<String> known) {
    assertThat(children(element))
        .allSatisfy(each -> assertThat(each.getNamespaceURI()).isEqualTo(ATOM));
    assertThat(children(element)).extracting(Element::getLocalName).allMatch(known::contains);
    assertThat(URI.create(text(element, "id"))).matches(URI::isAbsolute);
    assertThat(text(element, "title")).isNotBlank();
    assertThat(Instant.parse(text(element, "updated"))).isNotNull();
    children(element, "link")
        .forEach(
            link -> assertThat(URI.create(link.getAttribute("href"))).matches(URI::isAbsolute));
  }

  private static List<String> relations(Element element) {
    return children(element, "link").stream().map(link -> link.getAttribute("rel")).toList();
  }

  /** Of the one child of this name. */
  private static String text(Element element, String name) {
    List<Element> found = children(element, name);
    assertThat(found).as(name).hasSize(1);
    return found.get(0).getTextContent();
  }

  private static List<Element> children(Element element, String name) {
    return children(element).stream().filter(child -> child.getLocalName().equals(name)).toList();
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element each) {
        children.add(each);
      }
    }
    return children;
  }
}
