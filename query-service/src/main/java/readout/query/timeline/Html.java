package readout.query.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timelines and digests as a page of HTML; what articles say never becomes mark-up. */
public final class Html {

  private final StringBuilder text = new StringBuilder();

  private Html(String title) {
    text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    text.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    text.append("<title>").append(title).append("</title>\n</head>\n<body>\n");
    text.append("<h1>").append(title).append("</h1>\n");
  }

  /** A list of lines and a list of sources. */
  public static String of(Timeline timeline) {
    Html html = new Html("Timeline");
    html.lines(timeline.lines());
    return html.end(timeline.sources());
  }

  /** A heading for each section. */
  public static String of(Digest digest) {
    Html html = new Html("Digest");
    for (Digest.Section section : digest.sections()) {
      html.text.append("<h2>").append(section.title()).append("</h2>\n");
      html.lines(section.lines());
    }
    if (digest.sections().isEmpty()) {
      html.lines(List.of());
    }
    return html.end(digest.sources());
  }

  private void lines(List<Line> lines) {
    if (lines.isEmpty()) {
      text.append("<p>The record has nothing of this.</p>\n");
      return;
    }
    text.append("<ul>\n");
    for (Line line : lines) {
      text.append("<li id=\"event-").append(escaped(line.event())).append("\"><strong>");
      text.append(escaped(line.when())).append("</strong>: ").append(escaped(line.text()));
      for (int number : line.citations()) {
        text.append(" <a href=\"#source-").append(number).append("\">[");
        text.append(number).append("]</a>");
      }
      text.append("</li>\n");
    }
    text.append("</ul>\n");
  }

  private String end(List<Source> sources) {
    if (!sources.isEmpty()) {
      text.append("<h2>Sources</h2>\n<ol>\n");
      sources.forEach(this::source);
      text.append("</ol>\n");
    }
    return text.append("</body>\n</html>\n").toString();
  }

  private void source(Source source) {
    text.append("<li id=\"source-").append(source.number()).append("\">");
    String head = escaped(Markdown.head(source));
    if (Links.isWeb(source.url())) {
      text.append("<a rel=\"nofollow noopener\" href=\"");
      text.append(escaped(Links.escaped(source.url()))).append("\">").append(head).append("</a>");
    } else {
      text.append(head);
    }
    if (!source.quote().isEmpty()) {
      text.append(" <q>").append(escaped(source.quote())).append("</q>");
    }
    text.append("</li>\n");
  }

  private static String escaped(@Nullable String text) {
    return String.valueOf(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
