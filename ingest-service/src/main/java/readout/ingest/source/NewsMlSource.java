package readout.ingest.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The publisher of a newsItem by name: the source of information that has the role of publisher,
 * else the provider, any source, the credit line or the holder of the copyright; where nobody is
 * named, the code of the provider.
 */
final class NewsMlSource {

  private NewsMlSource() {}

  static Optional<String> of(Element item) {
    List<Element> sources = Xml.at(item, "contentMeta", "infoSource").toList();
    List<Element> providers = Xml.at(item, "itemMeta", "provider").toList();
    return Stream.of(
            sources.stream().filter(NewsMlSource::isPublisher).flatMap(NewsMlSource::name),
            providers.stream().flatMap(NewsMlSource::name),
            sources.stream().flatMap(NewsMlSource::name),
            Xml.at(item, "contentMeta", "creditline").flatMap(line -> Xml.text(line).stream()),
            Xml.at(item, "rightsInfo", "copyrightHolder").flatMap(NewsMlSource::name),
            providers.stream().flatMap(provider -> Xml.code(provider).stream()))
        .flatMap(names -> names)
        .map(PlainText::line)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private static boolean isPublisher(Element party) {
    return party.attr("role").toLowerCase(Locale.ROOT).contains("publish");
  }

  /** The name in English, else the first, else what stands for one. */
  private static Stream<String> name(Element party) {
    List<Element> names = Xml.children(party, "name").toList();
    return Stream.of(
        names.stream().filter(name -> name.attr("lang").startsWith("en")), names.stream())
        .flatMap(each -> each)
        .flatMap(name -> Xml.text(name).stream())
        .findFirst()
        .or(() -> Xml.attribute(party, "literal"))
        .stream();
  }
}
