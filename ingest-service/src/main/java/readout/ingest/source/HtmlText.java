package readout.ingest.source;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text a reader of HTML or XHTML sees: paragraphs apart by a blank line, lines, list items and
 * table rows by a line feed. Scripts, styles and form controls are no text.
 */
final class HtmlText {

  private static final Set<String> UNSEEN =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "noscript",
          "iframe",
          "object",
          "embed",
          "svg",
          "select",
          "button",
          "textarea",
          "audio",
          "video");

  private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "br", "option");
  private static final Set<String> CELLS = Set.of("td", "th");

  private HtmlText() {}

  /** Reads a fragment or a whole document; however broken it is, there is a reading of it. */
  static String of(String html) {
    TextLines text = new TextLines();
    NodeTraversor.filter(text, Jsoup.parse(html));
    return PlainText.paragraphs(text.toString());
  }

  /** The same on one line. */
  static String lineOf(String html) {
    return PlainText.line(of(html));
  }

  private static final class TextLines implements NodeFilter {

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean space;
    private int preformatted;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words);
      } else if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
          return FilterResult.SKIP_ENTIRELY;
        }
        preformatted += element.nameIs("pre") ? 1 : 0;
        breakAt(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !element.nameIs("br")) {
        preformatted -= element.nameIs("pre") ? 1 : 0;
        breakAt(element);
      }
      return FilterResult.CONTINUE;
    }

    private void breakAt(Element element) {
      if (element.nameIs("br")) {
        breaks++;
      } else if (LINES.contains(element.normalName())) {
        breaks = Math.max(breaks, 1);
      } else if (CELLS.contains(element.normalName())) {
        space = true;
      } else if (element.isBlock()) {
        breaks = Math.max(breaks, 2);
      }
    }

    private void append(TextNode words) {
      words.getWholeText().chars().forEach(c -> append((char) c));
    }

    private void append(char c) {
      if (preformatted > 0 && c == '\n') {
        breaks++;
      } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space = true;
      } else {
        separate();
        text.append(c);
      }
    }

    private void separate() {
      if (!text.isEmpty() && breaks > 0) {
        text.append("\n".repeat(Math.min(breaks, 2)));
      } else if (!text.isEmpty() && space) {
        text.append(' ');
      }
      breaks = 0;
      space = false;
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
