package readout.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/** Targets and relations of Link headers (RFC 8288), read in one pass. */
final class LinkHeader {

  private record Link(String target, List<String> relations) {}

  private final List<Link> links = new ArrayList<>();

  /** What cannot be read is left out. */
  static LinkHeader of(List<String> headers) {
    LinkHeader read = new LinkHeader();
    headers.forEach(read::read);
    return read;
  }

  /** The target of the first link with this relation. */
  Optional<String> target(String relation) {
    return links.stream()
        .filter(link -> link.relations().contains(relation))
        .map(Link::target)
        .findFirst();
  }

  private void read(String header) {
    int at = header.indexOf('<');
    while (at >= 0) {
      int close = header.indexOf('>', at);
      if (close < 0) {
        return;
      }
      int end = end(header, close + 1);
      links.add(
          new Link(
              header.substring(at + 1, close).strip(),
              relations(header.substring(close + 1, end))));
      at = header.indexOf('<', end);
    }
  }

  /** The comma after the parameters that begin here, or the end of the header. */
  private static int end(String header, int from) {
    boolean quoted = false;
    for (int i = from; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        return i;
      }
    }
    return header.length();
  }

  private static List<String> relations(String parameters) {
    List<String> relations = new ArrayList<>();
    for (String parameter : parameters.split(";", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("rel")) {
        String value = parameter.substring(equals + 1).replace('"', ' ');
        new StringTokenizer(value.toLowerCase(Locale.ROOT))
            .asIterator()
            .forEachRemaining(word -> relations.add((String) word));
      }
    }
    return relations;
  }
}
