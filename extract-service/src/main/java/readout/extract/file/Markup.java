package readout.extract.file;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of HTML, with a blank line between its blocks. */
final class Markup {

  private Markup() {}

  static String text(String html) {
    Document document = Jsoup.parse(html);
    document.select("head, script, style, noscript").remove();
    StringBuilder text = new StringBuilder();
    document.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
              text.append(element.nameIs("br") ? "\n" : breakOf(element));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            text.append(node instanceof Element element ? breakOf(element) : "");
          }
        });
    return text.toString().replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n").strip();
  }

  private static String breakOf(Element element) {
    return element.isBlock() && !element.nameIs("br") ? "\n\n" : "";
  }
}
