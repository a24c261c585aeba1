package readout.ingest.source;

import org.jsoup.parser.Parser;

/** Text of feeds, which may be markup without saying so. */
final class FeedText {

  private FeedText() {}

  /** Read as HTML when it has a tag; else the line breaks are the paragraphs. */
  static String body(String text) {
    return text.indexOf('<') >= 0
        ? HtmlText.of(text)
        : PlainText.paragraphs(Parser.unescapeEntities(text, false));
  }

  /** The same on one line. */
  static String line(String text) {
    return PlainText.line(body(text));
  }
}
