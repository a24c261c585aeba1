package readout.ingest.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Where a newsItem can be read on the web: an alternative id of that kind, a rendition in HTML that
 * is kept elsewhere, or the guid itself.
 */
final class NewsMlAddress {

  private static final Set<String> KINDS =
      Set.of("url", "canonical", "canonicalurl", "web", "link", "webpage");

  private NewsMlAddress() {}

  static Optional<String> of(Element item) {
    return Stream.of(alternatives(item), renditions(item), Stream.of(item.attr("guid")))
        .flatMap(candidates -> candidates)
        .map(String::strip)
        .filter(ArticleValues::isAddress)
        .findFirst();
  }

  private static Stream<String> alternatives(Element item) {
    return Stream.of("itemMeta", "contentMeta")
        .flatMap(meta -> Xml.at(item, meta, "altId"))
        .filter(id -> isOfTheWeb(id.attr("type")) || isOfTheWeb(id.attr("role")))
        .flatMap(id -> Xml.text(id).stream());
  }

  private static boolean isOfTheWeb(String code) {
    return KINDS.contains(code.substring(code.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT));
  }

  private static Stream<String> renditions(Element item) {
    return Xml.at(item, "contentSet", "remoteContent")
        .filter(remote -> remote.attr("contenttype").startsWith("text/html"))
        .map(remote -> remote.attr("href"));
  }
}
