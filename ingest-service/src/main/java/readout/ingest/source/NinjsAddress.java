package readout.ingest.source;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an article can be read on the web. No version of ninjs has a member for it, so it is looked
 * for where feeds put it: a {@code url} of their own, an alternative id of that role, the address
 * of an HTML rendition, or the uri itself.
 */
final class NinjsAddress {

  private static final Set<String> ROLES =
      Set.of("url", "canonical", "canonicalurl", "web", "link");

  private NinjsAddress() {}

  /** An address of the scheme http or https. */
  static Optional<String> of(Fields article, NinjsDialect dialect) {
    Optional<String> own = article.text("url").map(String::strip);
    if (own.isPresent()) {
      if (!ArticleValues.isAddress(own.get())) {
        article.addFault("url", "not an address of http or https");
      }
      return own;
    }
    return firstAddress(alternative(article, dialect))
        .or(() -> firstAddress(rendition(article)))
        .or(() -> firstAddress(article.textOrNone("uri")));
  }

  private static Optional<String> firstAddress(Stream<String> candidates) {
    return candidates.map(String::strip).filter(ArticleValues::isAddress).findFirst();
  }

  private static Stream<String> alternative(Fields article, NinjsDialect dialect) {
    if (!dialect.hasArrays()) {
      return article.objectIfAny(dialect.altIds).stream()
          .flatMap(ids -> ROLES.stream().sorted().flatMap(role -> ids.textOrNone(role)));
    }
    return article
        .objectsIfAny(dialect.altIds)
        .filter(id -> id.textOrNone("role").anyMatch(ROLES::contains))
        .flatMap(id -> id.textOrNone("value"));
  }

  private static Stream<String> rendition(Fields article) {
    return article
        .objectsIfAny("renditions")
        .filter(
            rendition ->
                Stream.of("contentType", "contenttype", "mimetype")
                    .flatMap(rendition::textOrNone)
                    .anyMatch("text/html"::equals))
        .flatMap(rendition -> rendition.textOrNone("href"));
  }
}
