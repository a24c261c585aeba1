package readout.ingest.source;

import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads RSS 2.0, Atom 1.0 and JSON Feed, which of them it is told by the document itself. */
public final class FeedReader {

  private static final Set<String> CONTAINERS = Set.of("channel");

  private FeedReader() {}

  /**
   * Reads a feed; never throws for what may be sent.
   *
   * @param charset as the sender declares it, or null
   */
  public static FeedDocument read(byte[] feed, @Nullable String charset, FeedOrigin origin) {
    FeedDraft draft = new FeedDraft(origin);
    try {
      if (isJson(feed)) {
        JsonFeedReader.read(feed, draft);
      } else {
        readXml(XmlStream.open(feed, known(charset), origin.address(), CONTAINERS), draft);
      }
    } catch (UnreadableException | XmlStream.MalformedException e) {
      draft.fault(String.valueOf(e.getMessage()));
    }
    return draft.document();
  }

  private static void readXml(XmlStream xml, FeedDraft feed) throws XmlStream.MalformedException {
    XmlElement root = xml.container();
    if (root.is(AtomReader.ATOM, "feed")) {
      AtomReader.read(xml, feed);
    } else if (root.name().equals("rss")) {
      RssReader.read(xml, feed);
    } else {
      throw new XmlStream.MalformedException("neither rss nor a feed of Atom");
    }
  }

  private static boolean isJson(byte[] feed) {
    int first = 0;
    while (first < feed.length && (feed[first] <= ' ')) {
      first++; // white space, and a byte order mark, whose bytes are negative
    }
    return first < feed.length && feed[first] == '{';
  }

  /** A name that is no charset is as good as none. */
  private static @Nullable String known(@Nullable String charset) {
    try {
      return charset != null && Charset.isSupported(charset) ? charset : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
