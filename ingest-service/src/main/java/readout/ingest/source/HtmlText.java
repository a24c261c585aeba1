package readout.ingest.source;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text a reader of HTML or XHTML sees: paragraphs apart by a blank line, lines, list items and
 * table rows by a line feed. Scripts, styles, form controls and menus are no text; what is struck
 * out no longer holds, and a caption tells of its picture, which may be of another day.
 */
final class HtmlText {

  private static final int OUTERMOST = 4;

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
          "video",
          "nav",
          "figcaption",
          "del",
          "s",
          "strike");

  private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "br", "option");

  /** Blocks to the parser, since they may hold some; in the news they hold words. */
  private static final Set<String> WORDS = Set.of("ins");

  private static final Set<String> CELLS = Set.of("td", "th");

  private final Element root;

  private HtmlText(Element root) {
    this.root = root;
  }

  /** Reads a fragment or a whole document; however broken it is, there is a reading of it. */
  static HtmlText read(String html) {
    return new HtmlText(Jsoup.parse(html));
  }

  /** Reads what has been parsed, such as XHTML inside another document. */
  static HtmlText read(Element root) {
    return new HtmlText(root);
  }

  static String of(String html) {
    return read(html).text();
  }

  String text() {
    TextLines text = new TextLines();
    NodeTraversor.filter(text, root);
    return PlainText.paragraphs(text.toString());
  }

  /** The same on one line. */
  String line() {
    return PlainText.line(text());
  }

  /** The language that the outermost elements say it is in: of those that hold all the others. */
  Optional<String> language() {
    Element at = root;
    for (int i = 0; i < OUTERMOST && at != null; i++) {
      String language = at.hasAttr("lang") ? at.attr("lang") : at.attr("xml:lang");
      if (!language.isBlank()) {
        return Optional.of(PlainText.line(language));
      }
      Element last = at.lastElementChild();
      boolean holdsAll = last != null && (at.childrenSize() == 1 || last.nameIs("body"));
      at = holdsAll ? last : null;
    }
    return Optional.empty();
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
        if (isUnseen(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        preformatted += element.nameIs("pre") ? 1 : 0;
        breakAt(element);
        quote(element, '\u201c');
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !element.nameIs("br")) {
        preformatted -= element.nameIs("pre") ? 1 : 0;
        quote(element, '\u201d');
        breakAt(element);
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isUnseen(Element element) {
      return UNSEEN.contains(element.normalName())
          || element.hasAttr("hidden")
          || isHiddenBy(element.attr("style"));
    }

    private static boolean isHiddenBy(String style) {
      int display = style.indexOf("display");
      return display >= 0 && style.substring(display).replace(" ", "").startsWith("display:none");
    }

    /** Browsers write the quotation marks of a short quotation. */
    private void quote(Element element, char mark) {
      if (element.nameIs("q")) {
        append(mark);
      }
    }

    private void breakAt(Element element) {
      if (element.nameIs("br")) {
        breaks++;
      } else if (LINES.contains(element.normalName())) {
        breaks = Math.max(breaks, 1);
      } else if (CELLS.contains(element.normalName())) {
        space = true;
      } else if (element.isBlock() && !WORDS.contains(element.normalName())) {
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
