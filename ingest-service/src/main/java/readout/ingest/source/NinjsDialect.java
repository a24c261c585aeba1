package readout.ingest.source;

import java.util.Optional;

/**
 * The three ways in which IPTC's ninjs names what an article needs: 1.x in lower case with plain
 * strings, 2.x in lower case with arrays of objects, 3.x the same in camel case.
 */
enum NinjsDialect {
  V1("versioncreated", "firstcreated", "pubstatus", "infosource", "copyrightholder", "altids"),
  V2("versioncreated", "firstcreated", "pubstatus", "infosources", "copyrightholder", "altids"),
  V3("versionCreated", "firstCreated", "pubStatus", "infoSources", "copyrightHolder", "altIds");

  final String versionCreated;
  final String firstCreated;
  final String pubStatus;
  final String infoSources;
  final String copyrightHolder;
  final String altIds;

  NinjsDialect(
      String versionCreated,
      String firstCreated,
      String pubStatus,
      String infoSources,
      String copyrightHolder,
      String altIds) {
    this.versionCreated = versionCreated;
    this.firstCreated = firstCreated;
    this.pubStatus = pubStatus;
    this.infoSources = infoSources;
    this.copyrightHolder = copyrightHolder;
    this.altIds = altIds;
  }

  /** As the article declares; where it declares nothing, as its members are spelt. */
  static NinjsDialect of(Fields article) {
    return declaredIn(article, "standard")
        .or(() -> declaredIn(article, "$standard"))
        .orElseGet(() -> spelt(article));
  }

  private static Optional<NinjsDialect> declaredIn(Fields article, String member) {
    return article
        .objectIfAny(member)
        .flatMap(standard -> standard.textOrNone("version").findFirst())
        .flatMap(NinjsDialect::declared);
  }

  private static Optional<NinjsDialect> declared(String version) {
    return switch (version.isEmpty() ? ' ' : version.charAt(0)) {
      case '1' -> Optional.of(V1);
      case '2' -> Optional.of(V2);
      case '3' -> Optional.of(V3);
      default -> Optional.empty();
    };
  }

  private static NinjsDialect spelt(Fields article) {
    boolean camelCase =
        article.has(V3.versionCreated)
            || article.has(V3.firstCreated)
            || article.has(V3.pubStatus)
            || article.has(V3.infoSources)
            || article.has(V3.altIds)
            || article.has(V3.copyrightHolder);
    if (camelCase) {
      return V3;
    }
    return article.has("bodies") || article.has("headlines") ? V2 : V1;
  }

  @Override
  public String toString() {
    return (ordinal() + 1) + ".x";
  }

  /** Whether headline and body are arrays with roles and media types. */
  boolean hasArrays() {
    return this != V1;
  }
}
